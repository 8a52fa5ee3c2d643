/** How far the result of an office has come. */
export const RESULT_STATES = [
  /** Nothing was keyed. */
  'empty',
  /** Keyed, but with errors that are neither corrected nor declared as written. Counts nowhere. */
  'entered',
  /** Keyed by one person where the election asks for two. Counts nowhere. */
  'to_confirm',
  /** Keyed by two people, who read different figures. Counts nowhere. */
  'differing',
  'final',
  /** Final, but an owner doubts it. */
  'contested',
  /** Out of the election, whatever was keyed. */
  'cancelled',
] as const;
export type ResultState = (typeof RESULT_STATES)[number];

/** Whether one entry is enough, or two people must read the same. A setting of the election. */
export type EntryMode = 'single' | 'double';

/** What somebody does with a result. */
export type ResultDeed = 'enter' | 'settle' | 'set_aside' | 'contest' | 'cancel' | 'put_back';

/** What the deed meets, and what decides where it leads. */
export type Circumstance =
  /** The figures have errors that are not as written. */
  | 'errors_open'
  | 'sound'
  /** Keyed once more by whoever made the only entry. */
  | 'own_errors_open'
  | 'own_sound'
  /** Keyed by another person. */
  | 'equal'
  | 'different'
  | 'fields_left'
  | 'all_settled'
  /** Wherever the result was before. */
  | 'was_here'
  | 'always';

export interface ResultMove {
  readonly from: ResultState;
  readonly to: ResultState;
  readonly deed: ResultDeed;
  readonly when: Circumstance;
  readonly mode: EntryMode | 'either';
  /** `keyer`: an owner or editor. `third`: one of these who made neither entry. */
  readonly by: 'keyer' | 'third' | 'owner';
  readonly needsReason: boolean;
}

type Row = readonly [ResultState, ResultState, Circumstance];

const enter = (mode: EntryMode, rows: readonly Row[]): readonly ResultMove[] =>
  rows.map(([from, to, when]) => {
    return { from, to, deed: 'enter', when, mode, by: 'keyer', needsReason: false };
  });

const settle = (rows: readonly Row[]): readonly ResultMove[] =>
  rows.map(([from, to, when]) => {
    return { from, to, deed: 'settle', when, mode: 'double', by: 'third', needsReason: false };
  });

const decide = (deed: ResultDeed, rows: readonly Row[]): readonly ResultMove[] =>
  rows.map(([from, to, when]) => {
    return { from, to, deed, when, mode: modeOf(from, to), by: 'owner', needsReason: true };
  });

/** Where only two people who key can bring a result. */
const modeOf = (...states: readonly ResultState[]): ResultMove['mode'] =>
  states.some((state) => state === 'to_confirm' || state === 'differing') ? 'double' : 'either';

const BEFORE_CANCELLING = RESULT_STATES.filter((state) => state !== 'cancelled');

/** The whole life of an office's result. The picture in the documentation is drawn from this table. */
export const RESULT_LIFE: readonly ResultMove[] = [
  ...enter('single', [
    ['empty', 'entered', 'errors_open'],
    ['empty', 'final', 'sound'],
    ['entered', 'entered', 'errors_open'],
    ['entered', 'final', 'sound'],
    // A correction takes the place of final figures only when it could be final itself.
    ['final', 'final', 'sound'],
  ]),
  ...enter('double', [
    ['empty', 'entered', 'errors_open'],
    ['empty', 'to_confirm', 'sound'],
    // What has errors is nobody's first entry yet: whoever keys next takes its place.
    ['entered', 'entered', 'errors_open'],
    ['entered', 'to_confirm', 'sound'],
    ['to_confirm', 'entered', 'own_errors_open'],
    ['to_confirm', 'to_confirm', 'own_sound'],
    // A second entry with open errors is refused whatever the first says, or the refusal would tell about it.
    ['to_confirm', 'final', 'equal'],
    ['to_confirm', 'differing', 'different'],
  ]),
  ...settle([
    ['differing', 'differing', 'fields_left'],
    ['differing', 'final', 'all_settled'],
  ]),
  // To be keyed afresh: the wrong paper, or two entries that are both beyond settling.
  ...decide('set_aside', [
    ['entered', 'empty', 'always'],
    ['to_confirm', 'empty', 'always'],
    ['differing', 'empty', 'always'],
    ['final', 'empty', 'always'],
  ]),
  ...decide('contest', [['final', 'contested', 'always']]),
  ...decide('put_back', [['contested', 'final', 'always']]),
  ...decide(
    'cancel',
    BEFORE_CANCELLING.map((from) => [from, 'cancelled', 'always']),
  ),
  ...decide(
    'put_back',
    BEFORE_CANCELLING.map((to) => ['cancelled', to, 'was_here']),
  ),
];

/** Only these figures are in the totals. */
export function countsInTotals(state: ResultState): boolean {
  return state === 'final';
}

/** An owner has decided about the office: no error on its paper keeps the election from being certified. */
export function isDisputed(state: ResultState): boolean {
  return state === 'contested' || state === 'cancelled';
}

/** What can be done with a result at all, by whoever may, in the order of the table. */
export function possibleDeeds(from: ResultState, mode: EntryMode): readonly ResultDeed[] {
  const deeds = RESULT_LIFE.filter((move) => move.from === from && isOf(mode, move));
  return [...new Set(deeds.map(({ deed }) => deed))];
}

export function isOf(mode: EntryMode, move: ResultMove): boolean {
  return move.mode === 'either' || move.mode === mode;
}

export type Refusal =
  | 'result_wrong_move'
  | 'result_owner_needed'
  | 'result_reason_needed'
  | 'result_third_person_needed'
  | 'result_errors_open'
  | 'result_settlement_refused';
