/** What an API says when it refuses (RFC 9457); programs look at `code`. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;
}

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} (${problem.status}): ${problem.detail}`);
    this.name = 'ApiError';
  }
}

/** Nobody answered: the network is gone, or the server is. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'UnreachableError';
  }
}

/** The whole answer: members that the API adds to a refusal (`current`, `moves` …) stay within reach of the caller. */
export function problemOf(response: Response, body: unknown): Problem {
  const said = isRecord(body) ? body : {};
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    status: response.status,
    code: textOf(said['code']) ?? 'unreadable_answer',
    detail: textOf(said['detail']) ?? '',
    correlationId:
      textOf(said['correlation_id']) ?? response.headers.get('x-correlation-id') ?? undefined,
    fields: Array.isArray(said['errors']) ? said['errors'].filter(isRecord).map(fieldOf) : [],
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  };
}

function fieldOf(error: Readonly<Record<string, unknown>>): FieldProblem {
  return {
    field: textOf(error['field']) ?? '',
    code: textOf(error['code']) ?? '',
    detail: textOf(error['detail']) ?? '',
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
