import { MAX_SHOWN_PROBLEMS, type ImportProblem } from './import-run.js';

/** What only several rows together show. Found in the staging table; the sentences are here. */
export type ConflictCode =
  | 'duplicate_office_code'
  | 'centre_in_two_areas'
  | 'centre_with_two_names'
  | 'centre_in_two_places'
  | 'area_with_two_names';

export interface Conflict {
  readonly code: ConflictCode;
  readonly line: number;
  readonly key: string;
  /** Where the file says it otherwise, or says it first. */
  readonly firstLine: number;
}

export interface Conflicts {
  readonly shown: readonly Conflict[];
  readonly count: number;
}

export const MAX_CONFLICTS = MAX_SHOWN_PROBLEMS;

const SENTENCES: Readonly<Record<ConflictCode, (key: string, line: number) => string>> = {
  duplicate_office_code: (key, line) =>
    `Office ${key} stands on line ${line} already. Codes are unique in an election: where they begin anew in each centre, write the code of the centre before them.`,
  centre_in_two_areas: (key, line) =>
    `Centre ${key} stands in another area on line ${line}. Give it one area, or each of the two a code of its own.`,
  centre_with_two_names: (key, line) =>
    `Centre ${key} has another name on line ${line}. Write one name, or give each of the two a code of its own.`,
  centre_in_two_places: (key, line) =>
    `Centre ${key} has other coordinates on line ${line}. Write the same ones on each of its lines.`,
  area_with_two_names: (key, line) =>
    `Area ${key} has another name on line ${line}. Write one name, or give each of the two a code of its own.`,
};

export function conflictProblem({ code, line, key, firstLine }: Conflict): ImportProblem {
  return { line, column: null, code, detail: SENTENCES[code](key, firstLine) };
}
