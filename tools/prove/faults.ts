import type { FieldCrew } from './field-crew.js';
import type { ProvingGround } from './proving-ground.js';

export const FAULTS = ['none', 'process', 'postgres', 'redis'] as const;
export type Fault = (typeof FAULTS)[number];

interface Blow {
  /** Of the requests, in percent. */
  readonly at: number;
  readonly strike: () => Promise<void>;
}

/** As long as a supervisor takes. */
const BACK_AFTER_MS = 300;

function blowsOf(fault: Fault, ground: ProvingGround, crew: FieldCrew): readonly Blow[] {
  switch (fault) {
    case 'none':
      return [];
    case 'process':
      return [
        { at: 20, strike: async () => crew.replace(1, BACK_AFTER_MS) },
        { at: 60, strike: async () => crew.replace(0, BACK_AFTER_MS) },
      ];
    case 'postgres':
      return [
        { at: 20, strike: async () => ground.crashPostgres() },
        { at: 60, strike: async () => ground.crashPostgres() },
      ];
    case 'redis':
      return [
        { at: 20, strike: async () => ground.crashRedis() },
        { at: 60, strike: async () => ground.restartRedis() },
      ];
  }
}

/** Strikes while the flood goes on, one blow after the other. */
export class Storm {
  private readonly left: Blow[];
  private last: Promise<void> = Promise.resolve();
  private struck = 0;

  constructor(fault: Fault, ground: ProvingGround, crew: FieldCrew) {
    this.left = [...blowsOf(fault, ground, crew)];
  }

  readonly onProgress = (done: number, of: number): void => {
    const [next] = this.left;
    if (next === undefined || (done * 100) / of < next.at) return;
    this.left.shift();
    this.last = this.last.then(next.strike).then(() => {
      this.struck += 1;
    });
    // Heard by whoever waits for the end.
    this.last.catch(() => undefined);
  };

  /** How many blows fell. */
  async end(): Promise<number> {
    await this.last;
    return this.struck;
  }
}
