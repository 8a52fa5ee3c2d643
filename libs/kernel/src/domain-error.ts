/** One field of the input that was refused, and why. */
export interface FieldProblem {
  /** Path of the field as the client wrote it: `candidates.0.votes`. */
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

export interface DomainErrorOptions extends ErrorOptions {
  /** Of a refusal that time heals: how long to wait before asking again. */
  readonly retryAfterSeconds?: number;
  /** What a program needs to go on, beside the words: hours of a window, the report that stands. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal with a name. `code` is stable and part of the API; `detail` says what to do next. The HTTP edge
 * maps each code to a status in a table that does not compile while a code is missing.
 */
export class DomainError<Code extends string = string> extends Error {
  readonly retryAfterSeconds: number | undefined;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: Code,
    readonly detail: string,
    readonly problems: readonly FieldProblem[] = [],
    options: DomainErrorOptions = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'DomainError';
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.members = options.members ?? {};
  }
}
