import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PlainError } from '../local-services/plain-error.js';

/** What a process that runs errands says. */
type Word =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly why: string };

/** Clients in a process of their own: what measures must not share a thread with what it measures, nor with others. */
export class ErrandRunner {
  private constructor(private readonly child: ChildProcess) {}

  static async start(script: string): Promise<ErrandRunner> {
    const child = fork(script, { execArgv: ['--enable-source-maps'], serialization: 'advanced' });
    await once(child, 'spawn');
    return new ErrandRunner(child);
  }

  /** One at a time. */
  async run<Result>(errand: object, onProgress?: (done: number) => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        this.child.removeAllListeners('message').removeAllListeners('exit');
        end();
      };
      this.child.once('exit', () => {
        settle(() => {
          reject(new PlainError('a process of clients ended before its time'));
        });
      });
      this.child.on('message', (word: Word) => {
        if (word.kind === 'progress') onProgress?.(word.done);
        else if (word.kind === 'failed')
          settle(() => {
            reject(new PlainError(word.why));
          });
        else
          settle(() => {
            resolve(word.result as Result);
          });
      });
      this.child.send(errand);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }
}

/** The other side. Ends when whoever sent it is gone. */
export function takeErrands(
  run: (errand: unknown, onProgress: (done: number) => void) => Promise<unknown>,
): void {
  const say = (word: Word): void => {
    process.send?.(word);
  };
  process.once('disconnect', () => process.exit(0));
  process.on('message', (errand) => {
    run(errand, (done) => {
      say({ kind: 'progress', done });
    }).then(
      (result) => {
        say({ kind: 'done', result });
      },
      (error: unknown) => {
        say({ kind: 'failed', why: error instanceof Error ? String(error.stack) : String(error) });
      },
    );
  });
}
