const BAR_WIDTH = 28;
const BAR_EVERY_MS = 250;
const LINE_EVERY_MS = 5_000;

/** How far a proof is: a bar that moves on a terminal, a line now and then elsewhere. */
export class Meter {
  private readonly isTerminal = process.stdout.isTTY;
  private readonly timer: NodeJS.Timeout;
  private done = 0;

  constructor(
    private readonly what: string,
    private readonly of: number,
  ) {
    this.timer = setInterval(
      () => {
        this.show();
      },
      this.isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS,
    );
    // Whoever fails ends, whatever is still drawn.
    this.timer.unref();
  }

  /** Of all that there is to do. */
  readonly at = (done: number): void => {
    this.done = done;
  };

  end(): void {
    clearInterval(this.timer);
    if (this.isTerminal) process.stdout.write('\r\u001b[2K');
  }

  private show(): void {
    const share = this.of === 0 ? 1 : Math.min(1, this.done / this.of);
    const percent = `${(share * 100).toFixed(1)} %`;
    const count = `${String(this.done)} of ${String(this.of)}`;
    if (!this.isTerminal) {
      process.stdout.write(`${this.what.padEnd(11)} ${count}, ${percent}\n`);
      return;
    }
    const full = Math.round(share * BAR_WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
    process.stdout.write(
      `\r\u001b[2K${this.what.padEnd(11)} ${bar} ${percent.padStart(7)}  ${count}`,
    );
  }
}
