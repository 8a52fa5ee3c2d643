import { err, ok, type Result } from '#kernel';

/**
 * Does one thing after the other, lets a few wait, and turns away what comes beyond. Who has waited for too long is
 * answered; what was already begun cannot be stopped and keeps its place until it ends.
 */
export class OneAtATime {
  private inside = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly maxInside: number,
    private readonly patienceMs: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<Result<T, 'busy' | 'late'>> {
    if (this.inside >= this.maxInside) return err('busy');
    this.inside += 1;
    const deadline = performance.now() + this.patienceMs;
    const done = this.last.then(async (): Promise<Result<T, 'late'>> => {
      return performance.now() < deadline ? ok(await work()) : err('late');
    });
    this.last = done.catch(() => undefined).finally(() => (this.inside -= 1));
    return this.inTime(done);
  }

  private async inTime<T>(done: Promise<Result<T, 'late'>>): Promise<Result<T, 'late'>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Result<T, 'late'>>((resolve) => {
      timer = setTimeout(() => {
        resolve(err('late'));
      }, this.patienceMs);
    });
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
