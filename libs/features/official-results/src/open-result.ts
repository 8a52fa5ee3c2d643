import type { CandidateId } from '#kernel';
import type { ElectionView } from '#features/elections';
import type { Transaction } from '#platform/database';
import type { Finding } from './domain/checks/checks.js';
import type { CheckContext } from './domain/checks/operands.js';
import type { Figures } from './domain/figures.js';
import type { OfficeResult } from './domain/office-result.js';
import type { ResultRules } from './domain/result-rules.js';
import type { StoredEntry, StoredResult } from './domain/stored-result.js';

/** Everything about the result of one office, as it lies on the desk of whoever works on it. */
export interface OpenResult {
  readonly tx: Transaction;
  readonly view: ElectionView;
  readonly stored: StoredResult;
  readonly entries: readonly StoredEntry[];
  readonly result: OfficeResult;
  readonly rules: ResultRules;
  readonly ballot: readonly CandidateId[];
  readonly context: CheckContext;
  readonly findings: (figures: Figures) => readonly Finding[];
}
