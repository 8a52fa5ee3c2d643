import { createHash } from 'node:crypto';
import type { FieldRequest } from './field-line.js';
import type { WorldPlan } from './proving-world.js';
import type { Stream } from './raw-tallies.js';

export interface PlannedVote {
  readonly gender: 'male' | 'female';
  readonly age: 'less_30' | 'less_60' | 'more_60';
  readonly has_torn: boolean;
}

/** Who watches an office: what its three reporters count for. */
export const CASTS = {
  unknown: ['unverified', 'unverified', 'unverified'],
  believed: ['independent', 'independent', 'independent'],
  mixed: ['independent', 'unverified', 'unverified'],
} as const;
export type Cast = keyof typeof CASTS;
export const REPORTERS = 3;

/** One request. The same report may be sent more than once. */
export interface Job {
  readonly office: number;
  readonly reporter: number;
  readonly index: number;
}

export interface ExpectedTally {
  readonly counted: number;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, string | boolean | number>>;
}

/** The same plan serves for ballots: what a voter is there is the paper here. */
const PARTIES = { male: 'blank', female: 'null' } as const;

const REPEATED_OF_100 = 20;
/** Of a hundred voters, so many are seen differently by one of the three. */
const MISTAKEN_OF_100 = 9;
/** How many requests later a repetition comes at most; some come at the same time. */
const LATER = 400;
const VOTERS = 400;

/** What everybody sees and sends, and what must come of it. The same for the same size. */
export class FloodPlan {
  readonly offices: number;
  readonly voters: number;

  constructor(
    reports: number,
    readonly stream: Stream = 'votes',
  ) {
    this.offices = Math.max(6, Math.round(reports / REPORTERS / VOTERS));
    this.voters = Math.ceil(reports / REPORTERS / this.offices);
  }

  get reports(): number {
    return this.offices * this.voters * REPORTERS;
  }

  castOf(office: number): Cast {
    return (['unknown', 'believed', 'mixed'] as const)[office % 3] as Cast;
  }

  get world(): WorldPlan {
    const casts = Array.from({ length: this.offices }, (_, office) => CASTS[this.castOf(office)]);
    return { code: `FLOOD-${this.stream.toUpperCase()}`, registered: this.voters, casts };
  }

  request(job: Job): Pick<FieldRequest, 'method' | 'path' | 'body'> {
    const { index } = job;
    const said = this.said(job);
    const [path, body] =
      this.stream === 'votes'
        ? ['/api/vote/', { index, ...said }]
        : ['/api/votingpaperresult/', { index, party_id: PARTIES[said.gender] }];
    return { method: 'POST', path, body };
  }

  /** At most one of three is mistaken: two others, or the only one who is believed, settle it. */
  said({ office, reporter, index }: Job): PlannedVote {
    const vote = this.seen(office, index);
    const isMistaken = this.mistaken(office, index) === reporter;
    if (!isMistaken) return vote;
    const gender = vote.gender === 'male' ? 'female' : 'male';
    return { ...vote, gender, has_torn: !vote.has_torn };
  }

  /** As a day goes: every office comes to its next voter, three people see it, and a fifth of it is sent twice. */
  jobs(): readonly Job[] {
    const all: { readonly at: number; readonly job: Job }[] = [];
    for (let index = 1; index <= this.voters; index += 1) {
      for (let office = 0; office < this.offices; office += 1) {
        for (let reporter = 0; reporter < REPORTERS; reporter += 1) {
          const job = { office, reporter, index };
          const at = all.length;
          all.push({ at, job });
          const chance = dice(`again ${String(reporter)}`, office, index);
          if (chance % 100 < REPEATED_OF_100) {
            all.push({ at: at + ((chance >> 8) % 2) * ((chance >> 9) % LATER), job });
          }
        }
      }
    }
    return all.sort((one, other) => one.at - other.at).map(({ job }) => job);
  }

  expected(office: number): ExpectedTally {
    const figures: Record<string, number> = {};
    const isVotes = this.stream === 'votes';
    const cast = this.castOf(office);
    let disputed = 0;
    let agreed = this.seen(office, 1);
    for (let index = 1; index <= this.voters; index += 1) {
      // Of three who count the same two are right; where one alone is believed it is that one's word.
      agreed =
        cast === 'mixed' ? this.said({ office, reporter: 0, index }) : this.seen(office, index);
      const isMistaken = this.mistaken(office, index) !== undefined;
      disputed += Number(cast !== 'mixed' && isMistaken);
      for (const figure of isVotes ? figuresOf(agreed) : [PARTIES[agreed.gender]]) {
        figures[figure] = (figures[figure] ?? 0) + 1;
      }
    }
    const last = isVotes ? agreed : { party_id: PARTIES[agreed.gender] };
    return { counted: this.voters, disputed, figures, last: { index: this.voters, ...last } };
  }

  private seen(office: number, index: number): PlannedVote {
    const chance = dice('seen', office, index);
    return {
      gender: (['male', 'female'] as const)[chance % 2] as PlannedVote['gender'],
      age: (['less_30', 'less_60', 'more_60'] as const)[(chance >> 1) % 3] as PlannedVote['age'],
      has_torn: (chance >> 3) % 5 === 0,
    };
  }

  private mistaken(office: number, index: number): number | undefined {
    const chance = dice('mistaken', office, index);
    return chance % 100 < MISTAKEN_OF_100 ? (chance >> 8) % REPORTERS : undefined;
  }
}

function figuresOf({ gender, age, has_torn: hasTorn }: PlannedVote): readonly string[] {
  return [gender, age, ...(hasTorn ? ['has_torn'] : [])];
}

/** The same number for the same question. */
function dice(what: string, office: number, index: number): number {
  const text = `${what} ${String(office)} ${String(index)}`;
  return createHash('md5').update(text).digest().readUInt32LE() >>> 1;
}
