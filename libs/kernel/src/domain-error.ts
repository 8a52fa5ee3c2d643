/** One field of the input that was refused, and why. */
export interface FieldProblem {
  /** Path of the field as the client wrote it: `candidates.0.votes`. */
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * A refusal with a name. `code` is stable and part of the API; `detail` says what to do next. The HTTP edge
 * maps each code to a status in a table that does not compile while a code is missing.
 */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly detail: string,
    readonly problems: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'DomainError';
  }
}
