import { ApiError, problemOf, UnreachableError } from './problem.js';

/** What `openapi-fetch` gives back. */
interface Exchange<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; anything else is thrown as `ApiError` or `UnreachableError`. */
export async function answerOf<Data>(exchange: Promise<Exchange<Data>>): Promise<Data> {
  const { data, error, response } = await exchange.catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : new UnreachableError(cause);
  });
  if (!response.ok) throw new ApiError(problemOf(response, error));
  return data as Data;
}
