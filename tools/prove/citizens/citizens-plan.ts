import type { PlannedVote } from '../flood-plan.js';
import { CASTS, REPORTERS } from '../flood-plan.js';
import type { WorldPlan } from '../proving-world.js';

export interface CitizensSize {
  readonly citizens: number;
  readonly offices: number;
  /** Of a hundred voters, those whom all three reporters report. */
  readonly watchedByThree: number;
}

export interface PlannedVoter {
  readonly office: number;
  readonly index: number;
  /** Whoever reports them, at the same instant. */
  readonly reporters: readonly number[];
}

export interface PlannedCitizen {
  readonly office: number;
  readonly address: string;
}

/** As many citizens in every office as voters will be reported there. */
export class CitizensPlan {
  readonly offices: number;
  readonly perOffice: number;
  private readonly watchedByThree: number;

  constructor({ citizens, offices, watchedByThree }: CitizensSize) {
    this.offices = Math.min(offices, citizens);
    this.perOffice = Math.round(citizens / this.offices);
    this.watchedByThree = watchedByThree;
  }

  get voters(): number {
    return this.offices * this.perOffice;
  }

  get reports(): number {
    return this.order().reduce((sum, { reporters }) => sum + reporters.length, 0);
  }

  get world(): WorldPlan {
    const kinds = [CASTS.unknown, CASTS.believed, CASTS.mixed] as const;
    const casts = Array.from({ length: this.offices }, (_, n) => kinds[n % 3] ?? CASTS.unknown);
    return { code: 'CITIZENS', registered: this.perOffice, casts };
  }

  /** Every one at an address of their own, as a proxy tells it. */
  citizens(): readonly PlannedCitizen[] {
    return Array.from({ length: this.voters }, (_, n) => ({
      office: n % this.offices,
      address: `10.${String(n >> 16)}.${String((n >> 8) & 255)}.${String(n & 255)}`,
    }));
  }

  /** Office after office comes to its next voter. */
  order(): readonly PlannedVoter[] {
    return Array.from({ length: this.voters }, (_, n) => {
      const index = Math.floor(n / this.offices) + 1;
      const isWatched = ((n * 37) % 100) + 1 <= this.watchedByThree;
      const reporters = isWatched ? [0, 1, 2] : [n % REPORTERS];
      return { office: n % this.offices, index, reporters };
    });
  }

  said({ index }: PlannedVoter): PlannedVote {
    return {
      gender: index % 2 === 0 ? 'female' : 'male',
      age: 'less_60',
      has_torn: index % 7 === 0,
    };
  }
}
