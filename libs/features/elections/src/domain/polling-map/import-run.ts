import type { FieldProblem, ElectionId, ImportId } from '#kernel';
import type { RowProblem } from './row.js';

export type ImportState =
  'waiting' | 'reading' | 'checking' | 'writing' | 'done' | 'refused' | 'failed';

/** How far a run has come. */
export interface ImportProgress {
  readonly state: 'reading' | 'checking' | 'writing';
  /** Of the file. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly rows: number;
}

export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What the file changes, or has changed. */
export interface ImportSummary {
  readonly rows: number;
  readonly areas: Counts;
  readonly centres: Counts;
  readonly offices: Counts;
  /** Offices of the file whose roll is not stated; unknown is not zero. */
  readonly rollsUnknown: number;
}

export interface ImportedFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly lines: number;
}

/** Something in the file that has to be put right, in a row or in the file as a whole. */
export interface ImportProblem extends Omit<RowProblem, 'line' | 'code'> {
  /** Null where the file as a whole is meant. */
  readonly line: number | null;
  readonly code: string;
}

export interface Problems {
  /** The first ones, by line. */
  readonly shown: readonly ImportProblem[];
  /** All of them. */
  readonly count: number;
}

/** What came of a file. Refused, it has changed nothing. */
export type ImportOutcome =
  | { readonly state: 'done'; readonly file: ImportedFile; readonly summary: ImportSummary }
  | { readonly state: 'refused'; readonly file: ImportedFile | null; readonly problems: Problems };

export interface ImportRun {
  readonly id: ImportId;
  readonly electionId: ElectionId;
  readonly isDryRun: boolean;
  readonly state: ImportState;
  readonly file: ImportedFile | null;
  readonly progress: Partial<ImportProgress>;
  readonly summary: ImportSummary | null;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly startedAt: Date;
  readonly heartbeatAt: Date;
  readonly finishedAt: Date | null;
}

/** Enough to put a file right; a file with more has one thing wrong in every line. */
export const MAX_SHOWN_PROBLEMS = 1_000;
/** Longer silence than this means that the process is gone, and its transaction with it. */
const SILENCE_MS = 60_000;

const INTERRUPTED: ImportProblem = {
  line: null,
  column: null,
  code: 'interrupted',
  detail: 'The server stopped while it read the file. Nothing was changed: send the file again.',
};

export function isFinished({ state }: Pick<ImportRun, 'state'>): boolean {
  return state === 'done' || state === 'refused' || state === 'failed';
}

/** A run whose process died says so, though nobody was left to write it down. */
export function effectiveRun(run: ImportRun, now: Date): ImportRun {
  if (isFinished(run) || now.getTime() - run.heartbeatAt.getTime() < SILENCE_MS) return run;
  return { ...run, state: 'failed', problems: [INTERRUPTED], problemCount: 1 };
}

export function fileProblem({ field, code, detail }: FieldProblem): ImportProblem {
  return { line: null, column: field, code, detail };
}

/** Keeps the first problems and counts the rest. */
export class ProblemList implements Problems {
  private readonly kept: ImportProblem[] = [];
  private total = 0;

  get shown(): readonly ImportProblem[] {
    return [...this.kept].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }

  get count(): number {
    return this.total;
  }

  add(problems: readonly ImportProblem[], total = problems.length): void {
    this.total += total;
    this.kept.push(...problems.slice(0, MAX_SHOWN_PROBLEMS - this.kept.length));
  }
}
