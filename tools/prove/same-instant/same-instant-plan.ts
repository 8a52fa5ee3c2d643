import type { PlannedVote } from '../flood-plan.js';
import type { Status, WorldPlan } from '../proving-world.js';

/** What each of two reporters counts for, and so whose word it is where they differ. */
const CASTS: readonly (readonly [Status, Status])[] = [
  ['unverified', 'unverified'],
  ['independent', 'unverified'],
  ['unverified', 'independent'],
  ['independent', 'independent'],
];
const VOTERS = 500;
/** Every third voter is seen differently by the second reporter. */
const DIFFERS = 3;
/** Every fifth report of the first reporter comes to both processes at once. */
const SENT_TO_BOTH = 5;

const MAN: PlannedVote = { gender: 'male', age: 'less_30', has_torn: false };
const WOMAN: PlannedVote = { gender: 'female', age: 'less_30', has_torn: true };

/** Whom of the two is believed where they differ; `first` is whoever was written down first. */
type Word = 0 | 1 | 'first';

export interface Request {
  readonly reporter: 0 | 1;
  /** Which of the two processes. */
  readonly process: 0 | 1;
}

/** Two reporters in each office, who see every voter at the same instant. */
export class SameInstantPlan {
  readonly offices: number;
  readonly voters: number;

  constructor(pairs: number) {
    this.offices = Math.max(CASTS.length, Math.round(pairs / VOTERS));
    this.voters = Math.max(DIFFERS * SENT_TO_BOTH, Math.ceil(pairs / this.offices));
  }

  get pairs(): number {
    return this.offices * this.voters;
  }

  get reports(): number {
    return this.pairs * 2;
  }

  get sentToBoth(): number {
    return this.offices * Math.floor(this.voters / SENT_TO_BOTH);
  }

  get world(): WorldPlan {
    const casts = Array.from({ length: this.offices }, (_, office) => this.castOf(office));
    return { code: 'INSTANT', registered: this.voters, casts };
  }

  said(reporter: 0 | 1, index: number): PlannedVote {
    return reporter === 1 && index % DIFFERS === 0 ? WOMAN : MAN;
  }

  /** All at one instant. Reporters change places with every voter, and so does whose request leaves first. */
  requestsOf(index: number): readonly Request[] {
    const home = (index % 2) as 0 | 1;
    const away = (1 - home) as 0 | 1;
    const both: Request[] = [
      { reporter: 0, process: home },
      { reporter: 1, process: away },
    ];
    if (index % SENT_TO_BOTH === 0) both.push({ reporter: 0, process: away });
    return index % 4 < 2 ? both : both.reverse();
  }

  /** How many are counted as women, and how many voters the two dispute. Undefined where the order decides. */
  expected(office: number): { readonly women: number | undefined; readonly disputed: number } {
    const differing = Math.floor(this.voters / DIFFERS);
    switch (this.wordOf(office)) {
      case 0:
        return { women: 0, disputed: 0 };
      case 1:
        return { women: differing, disputed: 0 };
      case 'first':
        return { women: undefined, disputed: differing };
    }
  }

  private castOf(office: number): readonly [Status, Status] {
    return CASTS[office % CASTS.length] as readonly [Status, Status];
  }

  private wordOf(office: number): Word {
    const [one, other] = this.castOf(office);
    if (one === other) return 'first';
    return one === 'independent' ? 0 : 1;
  }
}
