import { fieldOrigin } from '../../api/origins.js';
import { problemOf, type Problem } from '../../api/problem.js';

/** Longer than a slow network needs, shorter than somebody waits beside a box. */
const PATIENCE_MS = 20_000;

export interface Credentials {
  readonly electorId: string;
  readonly token: string;
}

export type FieldReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** One request to the API of the field; no answer at all is an answer too. */
export async function askField(
  path: string,
  credentials: Credentials | undefined,
  body?: object,
): Promise<FieldReply> {
  try {
    const response = await fetch(`${fieldOrigin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(credentials === undefined ? {} : { authorization: basic(credentials) }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: 'omit',
    });
    // A page of somebody's portal is no answer of ours, whatever its status.
    const read: unknown = await response.json().catch((): undefined => undefined);
    if (!response.ok) return { kind: 'refused', problem: problemOf(response, read) };
    if (read === undefined) return { kind: 'silent' };
    return { kind: 'answered', status: response.status, body: read };
  } catch {
    return { kind: 'silent' };
  }
}

function basic({ electorId, token }: Credentials): string {
  return `Basic ${btoa(`${electorId}:${token}`)}`;
}
