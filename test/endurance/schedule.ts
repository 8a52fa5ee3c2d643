import { setTimeout as pause } from 'node:timers/promises';

export interface Blow {
  /** Of the whole time, in percent. */
  readonly at: number;
  readonly name: string;
  readonly strike: () => Promise<void>;
}

/** Strikes one blow after the other, each when it is due or when the one before it is over. */
export async function strikeAll(
  blows: readonly Blow[],
  wholeMs: number,
  tell: (name: string) => void,
): Promise<void> {
  const started = performance.now();
  for (const { at, name, strike } of blows) {
    const early = started + (wholeMs * at) / 100 - performance.now();
    if (early > 0) await pause(early);
    tell(name);
    await strike();
  }
}
