import type { AccountId } from '#kernel';
import { cellOf, differingFields, type Cell, type Field, type Figures } from './figures.js';
import type { ResultState } from './life.js';
import type { Entry, OfficeResult } from './office-result.js';

/** A field that two people read differently: what they read, and not who read which. */
export interface DifferingField {
  readonly field: Field;
  /** The smaller first, empty before all: the order tells nothing. */
  readonly readings: readonly [Cell, Cell];
  /** What was decided; left out while nothing is. */
  readonly settled?: Cell;
}

/** What one member may see of an office's result. */
export interface ResultView {
  readonly state: ResultState;
  readonly stateBefore: ResultState | null;
  readonly figures: Figures | null;
  readonly entries: readonly Entry[];
  readonly differing: readonly DifferingField[];
  /** Something was keyed that this viewer does not see. */
  readonly isMasked: boolean;
}

/**
 * Whether somebody may read an entry: its author always, others once there is nothing left to be blind for. Holds
 * for versions, for the audit and for what checks find, whatever became of the entry.
 */
export function mayReadEntry(
  { mode, figures }: Pick<OfficeResult, 'mode' | 'figures'>,
  author: AccountId,
  viewer: AccountId,
): boolean {
  return mode === 'single' || figures !== null || author === viewer;
}

export function viewOf(result: OfficeResult, viewer: AccountId): ResultView {
  const { state, stateBefore, figures } = result;
  const entries = result.entries.filter(({ by }) => mayReadEntry(result, by, viewer));
  const isMasked = entries.length < result.entries.length;
  // An author who saw the other reading could no longer be asked what the paper says.
  const differing = isMasked && entries.length === 0 ? differences(result) : [];
  return { state, stateBefore, figures, entries, differing, isMasked };
}

function differences({ entries: [first, second], settled }: OfficeResult): DifferingField[] {
  if (first === undefined || second === undefined) return [];
  return differingFields(first.figures, second.figures).map((field) => {
    const readings = inOrder(cellOf(first.figures, field), cellOf(second.figures, field));
    const decided = settled.get(field);
    return decided === undefined ? { field, readings } : { field, readings, settled: decided };
  });
}

function inOrder(one: Cell, other: Cell): readonly [Cell, Cell] {
  return (one ?? -1) <= (other ?? -1) ? [one, other] : [other, one];
}
