import { DomainError, type FieldProblem } from '#kernel';

export type PollingMapErrorCode = 'polling_map_refused';

/** What stands for the file itself where a problem names the column that it is about. */
export const WHOLE_FILE = 'file';

/** The file cannot be read row by row at all. What is wrong with a single row is a `RowProblem`. */
export function pollingMapRefused(
  problems: readonly FieldProblem[],
): DomainError<PollingMapErrorCode> {
  return new DomainError(
    'polling_map_refused',
    'The file cannot be read as a polling map; see errors. Correct it and send it again.',
    problems,
  );
}

export function emptyFile(): FieldProblem {
  return {
    field: WHOLE_FILE,
    code: 'empty_file',
    detail: 'The file is empty. Send a CSV file with a header and a line for each office.',
  };
}

export function noRows(): FieldProblem {
  return {
    field: WHOLE_FILE,
    code: 'no_rows',
    detail: 'There is a header and nothing after it. Add a line for each office.',
  };
}

export function unreadableText(): FieldProblem {
  return {
    field: WHOLE_FILE,
    code: 'unreadable_text',
    detail:
      'The file begins like UTF-16 and is damaged further on. Save it again as CSV in UTF-8, and send that.',
  };
}
