export interface ProgressSeen {
  readonly phase: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly deeds: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

const BAR_WIDTH = 28;

export function formatProgress({ phase, share, deeds, perSecond, p99Ms }: ProgressSeen): string {
  const full = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const percent = `${(share * 100).toFixed(1)} %`.padStart(7);
  return `${phase.padEnd(8)} ${bar} ${percent}  ${String(deeds)} deeds  ${perSecond.toFixed(0)}/s  p99 ${p99Ms.toFixed(0)} ms`;
}

/** Where there is no terminal: a line that stands by itself. */
export function formatPlainProgress({ phase, share, deeds, perSecond }: ProgressSeen): string {
  return `${phase}: ${String(deeds)} deeds, ${(share * 100).toFixed(1)} % of the offices, ${perSecond.toFixed(0)} per second`;
}

export interface Screen {
  readonly isTerminal: boolean;
  write(text: string): void;
}

const BAR_EVERY_MS = 250;

/** Shows how far a run is: a bar that moves on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  private timer: NodeJS.Timeout | undefined;
  private isBarShown = false;

  constructor(
    private readonly screen: Screen,
    private readonly plainEveryMs: number,
  ) {}

  show(look: () => Omit<ProgressSeen, 'perSecond'>): void {
    let before = { deeds: 0, at: performance.now() };
    const { isTerminal } = this.screen;
    this.timer = setInterval(
      () => {
        const seen = look();
        const at = performance.now();
        const perSecond = ((seen.deeds - before.deeds) * 1000) / (at - before.at);
        before = { deeds: seen.deeds, at };
        if (isTerminal) this.draw(formatProgress({ ...seen, perSecond }));
        else this.screen.write(`${formatPlainProgress({ ...seen, perSecond })}\n`);
      },
      isTerminal ? BAR_EVERY_MS : this.plainEveryMs,
    );
  }

  /** A line of its own, above the bar. */
  print(line: string): void {
    this.clear();
    this.screen.write(`${line}\n`);
  }

  stop(): void {
    clearInterval(this.timer);
    this.clear();
  }

  private draw(line: string): void {
    this.screen.write(`\r\u001b[2K${line}`);
    this.isBarShown = true;
  }

  private clear(): void {
    if (this.isBarShown) this.screen.write('\r\u001b[2K');
    this.isBarShown = false;
  }
}
