/** One level of the path to a centre, outermost first. The code is the key; a name never is. */
export interface AreaStep {
  readonly code: string;
  readonly name: string;
}

/** One office, as one line of a polling map states it. */
export interface PollingMapRow {
  /** The physical line of the file on which the record begins; the header is on line 1. */
  readonly line: number;
  readonly areas: readonly AreaStep[];
  readonly centreCode: string;
  readonly centreName: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly officeCode: string;
  readonly officeName: string | null;
  /** Null is unknown, which is not zero. */
  readonly registered: number | null;
}

export type RecordFaultCode = 'malformed_quotes' | 'record_too_long';

export type CellFaultCode =
  | 'code_required'
  | 'too_long'
  | 'unstorable_text'
  | 'formula'
  | 'not_a_number'
  | 'negative'
  | 'too_large'
  | 'not_a_coordinate'
  | 'out_of_range';

export type RowProblemCode =
  RecordFaultCode | CellFaultCode | 'cell_count' | 'area_gap' | 'coordinate_missing';

export interface RowProblem {
  readonly line: number;
  /** As the header of the file writes it; null where the whole line is meant. */
  readonly column: string | null;
  readonly code: RowProblemCode;
  /** What to do. */
  readonly detail: string;
}

const RECORD_FAULTS: Readonly<Record<RecordFaultCode, string>> = {
  malformed_quotes:
    'A quote is opened and not closed, or stands inside text that is not quoted. Quote the whole cell and double the quotes in it, or remove them.',
  record_too_long:
    'The line is too long for a row of a polling map. Look for a missing line break before or in it.',
};

export function recordProblem(line: number, code: RecordFaultCode): RowProblem {
  return { line, column: null, code, detail: RECORD_FAULTS[code] };
}
