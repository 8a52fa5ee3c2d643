import type { FieldComponents } from '#api-client';
import type { Problem } from '../../api/problem.js';
import { database, type Post, type SignedIn } from './database.js';
import { askField, type Credentials } from './field-request.js';
import { learnPlace } from './place.js';
import { freeToSend } from './sending.js';

type Authenticated = FieldComponents['schemas']['AuthenticatedBody'];

export type SignInOutcome = 'signed-in' | 'silent' | { readonly refused: Problem };

interface Wish extends Post {
  readonly password: string | undefined;
}

export async function signIn(wish: Wish): Promise<SignInOutcome> {
  const { officeId, electorId, password } = wish;
  // Whoever holds a token may set the password that was missing.
  const held = password === undefined ? undefined : await liveCredentials(wish);
  const reply = await askField('/api/authenticate/', held, {
    elector_id: electorId,
    poll_office_id: officeId,
    ...(password === undefined ? {} : { password }),
  });
  if (reply.kind === 'silent') return 'silent';
  if (reply.kind === 'refused') return { refused: reply.problem };
  const { token } = reply.body as Authenticated;
  await database.signIns.put({
    ...{ name: 'now', officeId, electorId, token, isOver: false },
    ...{ since: Date.now(), hasPassword: password !== undefined },
  });
  await freeToSend();
  // A browser that runs out of room throws away what nobody asked it to keep.
  void navigator.storage.persist();
  void learnPlace({ officeId, electorId, token });
  return 'signed-in';
}

async function liveCredentials({ officeId, electorId }: Post): Promise<Credentials | undefined> {
  const now = await database.signIns.get('now');
  const isHeld = now?.officeId === officeId && now.electorId === electorId && !now.isOver;
  return isHeld ? { electorId, token: now.token } : undefined;
}

const RENEWED_AFTER_MS = 20 * 3_600_000;

export function isOld({ since }: SignedIn, now: number): boolean {
  return now - since > RENEWED_AFTER_MS;
}

/** A new token without asking anybody, which is possible only where no password is needed. */
export async function renew(signedIn: SignedIn): Promise<boolean> {
  const { officeId, electorId, hasPassword, token } = signedIn;
  if (hasPassword) return false;
  const reply = await askField('/api/authenticate/', undefined, {
    elector_id: electorId,
    poll_office_id: officeId,
  });
  if (reply.kind === 'refused' && reply.problem.code === 'wrong_credentials') {
    await change(token, (now) => ({ ...now, hasPassword: true }));
  }
  if (reply.kind !== 'answered') return false;
  const { token: next } = reply.body as Authenticated;
  await change(token, (now) => ({ ...now, token: next, since: Date.now(), isOver: false }));
  return true;
}

/** Only the reporter can go on; what waits, waits. Where no password is needed it is tried again instead. */
export async function endOf({ token }: SignedIn): Promise<void> {
  await change(token, (now) => ({ ...now, isOver: now.hasPassword }));
}

/** Nothing where another tab has signed in meanwhile. */
async function change(token: string, next: (now: SignedIn) => SignedIn): Promise<void> {
  await database.transaction('rw', database.signIns, async () => {
    const now = await database.signIns.get('now');
    if (now?.token === token) await database.signIns.put(next(now));
  });
}

/** The books stay: what waits goes out when the same reporter is back. */
export async function leave(): Promise<void> {
  await database.signIns.clear();
}
