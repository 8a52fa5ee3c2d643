import { err, ok, type AccountId, type Result } from '#kernel';
import {
  differingFields,
  fieldsToSettle,
  mergeSettled,
  settlementProblems,
  type Figures,
  type Settled,
} from './figures.js';
import {
  isOf,
  RESULT_LIFE,
  type Circumstance,
  type EntryMode,
  type Refusal,
  type ResultDeed,
  type ResultMove,
  type ResultState,
} from './life.js';

export interface Entry {
  readonly by: AccountId;
  readonly figures: Figures;
}

/** Where the result of an office stands. */
export interface OfficeResult {
  readonly mode: EntryMode;
  readonly state: ResultState;
  /** Before it was cancelled; `null` unless it is. */
  readonly stateBefore: ResultState | null;
  /** In force: none, one, or two by different people, in the order in which they came. */
  readonly entries: readonly Entry[];
  /** Of the fields on which two entries differ. */
  readonly settled: Settled;
  /** What became final; `null` until then. */
  readonly figures: Figures | null;
}

/** Of each figures: whether they have errors that are not as written. */
export type HasOpenErrors = (figures: Figures) => boolean;

export type Step =
  | { readonly deed: 'enter'; readonly by: AccountId; readonly figures: Figures }
  | { readonly deed: 'settle'; readonly by: AccountId; readonly settled: Settled }
  | {
      readonly deed: Exclude<ResultDeed, 'enter' | 'settle'>;
      readonly byOwner: boolean;
      readonly reason: string;
    };

export function emptyResult(mode: EntryMode): OfficeResult {
  return {
    ...{ mode, state: 'empty', stateBefore: null },
    ...{ entries: [], settled: new Map(), figures: null },
  };
}

/** Where a step leads, or why it is refused. Who is a member who may key at all is decided before. */
export function next(
  result: OfficeResult,
  step: Step,
  hasOpenErrors: HasOpenErrors,
): Result<OfficeResult, Refusal> {
  const moves = RESULT_LIFE.filter(
    (move) => move.from === result.state && move.deed === step.deed && isOf(result.mode, move),
  );
  if (moves.length === 0) return err('result_wrong_move');
  switch (step.deed) {
    case 'enter':
      return enter(result, step, moves, hasOpenErrors(step.figures));
    case 'settle':
      return settle(result, step, moves, hasOpenErrors);
    case 'set_aside':
    case 'contest':
    case 'cancel':
    case 'put_back':
      return decide(result, step, moves);
  }
}

type StepOf<Deed extends Step['deed']> = Step & { readonly deed: Deed };
type Moves = readonly ResultMove[];

function enter(
  result: OfficeResult,
  { by, figures }: StepOf<'enter'>,
  moves: Moves,
  errorsOpen: boolean,
): Result<OfficeResult, Refusal> {
  const move = find(moves, circumstanceOf(result, { by, figures }, errorsOpen));
  if (move === undefined) return err('result_errors_open');
  const isSecond = move.when === 'equal' || move.when === 'different';
  return ok({
    ...result,
    state: move.to,
    entries: isSecond ? [...result.entries, { by, figures }] : [{ by, figures }],
    figures: move.to === 'final' ? figures : null,
  });
}

function circumstanceOf(
  { state, entries: [first] }: OfficeResult,
  { by, figures }: Entry,
  errorsOpen: boolean,
): Circumstance {
  if (state !== 'to_confirm' || first === undefined) return errorsOpen ? 'errors_open' : 'sound';
  if (first.by === by) return errorsOpen ? 'own_errors_open' : 'own_sound';
  if (errorsOpen) return 'errors_open';
  return differingFields(first.figures, figures).length === 0 ? 'equal' : 'different';
}

function settle(
  result: OfficeResult,
  step: StepOf<'settle'>,
  moves: Moves,
  hasOpenErrors: HasOpenErrors,
): Result<OfficeResult, Refusal> {
  const [first, second] = result.entries;
  if (first === undefined || second === undefined) return err('result_wrong_move');
  if (step.by === first.by || step.by === second.by) return err('result_third_person_needed');
  const [one, other] = [first.figures, second.figures];
  if (step.settled.size === 0 || settlementProblems(one, other, step.settled).length > 0) {
    return err('result_settlement_refused');
  }
  const settled = new Map([...result.settled, ...step.settled]);
  const isWhole = fieldsToSettle(one, other, settled).length === 0;
  const figures = mergeSettled(one, other, settled) ?? null;
  if (figures !== null && hasOpenErrors(figures)) return err('result_errors_open');
  const move = find(moves, isWhole ? 'all_settled' : 'fields_left');
  return move === undefined
    ? err('result_wrong_move')
    : ok({ ...result, state: move.to, settled, figures });
}

function decide(
  result: OfficeResult,
  step: StepOf<Exclude<ResultDeed, 'enter' | 'settle'>>,
  moves: Moves,
): Result<OfficeResult, Refusal> {
  const move =
    find(moves, 'always') ??
    moves.find(({ when, to }) => when === 'was_here' && to === result.stateBefore);
  if (move === undefined) return err('result_wrong_move');
  if (!step.byOwner) return err('result_owner_needed');
  if (step.reason.trim() === '') return err('result_reason_needed');
  if (step.deed === 'set_aside') return ok(emptyResult(result.mode));
  const stateBefore = step.deed === 'cancel' ? move.from : null;
  return ok({ ...result, state: move.to, stateBefore });
}

function find(moves: Moves, circumstance: Circumstance): ResultMove | undefined {
  return moves.find(({ when }) => when === circumstance);
}
