import { observable } from '../ui/observable.js';
import { answerOf } from './answer.js';
import { bareAdminClient } from './bare-admin-client.js';
import { csrfStore } from './csrf-store.js';
import { ApiError } from './problem.js';

/**
 * Who is signed in to the console. The access token lives in this variable and nowhere else; the refresh token is an
 * HttpOnly cookie that no script can read; what guards that cookie is kept in IndexedDB, and is worth nothing without it.
 */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out';

interface AccessToken {
  readonly text: string;
  readonly expiresAt: number;
}

/** Renewed before the server would refuse it. */
const MARGIN_MS = 30_000;
/** A refresh token works once, so all tabs together send one refresh at a time. */
const REFRESH_LOCK = 'scrutin-refresh';

export const sessionState = observable<SessionState>('unknown');

let token: AccessToken | undefined;
let refreshing: Promise<string | undefined> | undefined;

export async function signIn(email: string, password: string): Promise<void> {
  const body = { email, password, client: 'browser' as const };
  await accept(await answerOf(bareAdminClient.POST('/api/auth/login', { body })));
}

export async function signOut(): Promise<void> {
  try {
    await answerOf(
      bareAdminClient.POST('/api/auth/logout', { body: {}, headers: await csrfHeaders() }),
    );
  } finally {
    await forget();
  }
}

/** A token that is good for a while yet; undefined where nobody is signed in. Network faults are thrown. */
export async function accessToken(): Promise<string | undefined> {
  if (token !== undefined && token.expiresAt - MARGIN_MS > Date.now()) return token.text;
  refreshing ??= navigator.locks.request(REFRESH_LOCK, refresh).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** The server did not believe the token before its time: the session was ended elsewhere. */
export function distrustAccessToken(): void {
  token = undefined;
}

async function refresh(): Promise<string | undefined> {
  if ((await csrfStore.read()) === undefined) {
    await forget();
    return undefined;
  }
  try {
    const headers = await csrfHeaders();
    return await accept(
      await answerOf(bareAdminClient.POST('/api/auth/refresh', { body: {}, headers })),
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status >= 500) throw error;
    if (error.problem.status === 429) throw error;
    await forget();
    return undefined;
  }
}

interface Tokens {
  readonly access_token: string;
  readonly expires_in: number;
  readonly csrf_token?: string;
}

async function accept(tokens: Tokens): Promise<string> {
  const { access_token: text, expires_in: seconds, csrf_token: csrf } = tokens;
  token = { text, expiresAt: Date.now() + seconds * 1_000 };
  if (csrf !== undefined) await csrfStore.write(csrf);
  sessionState.set('signed-in');
  return text;
}

async function forget(): Promise<void> {
  token = undefined;
  await csrfStore.clear();
  sessionState.set('signed-out');
}

async function csrfHeaders(): Promise<Record<string, string>> {
  const csrf = await csrfStore.read();
  return csrf === undefined ? {} : { 'x-csrf-token': csrf };
}
