import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AccountActor, type Actor, type Clock, type SessionId } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import type { Account } from './domain/account.js';
import { csrfRefused, refreshRefused, sessionOver } from './domain/errors.js';
import { digestOf } from './domain/secret-token.js';
import {
  decideRefresh,
  isLive,
  sessionEnd,
  type RevocationReason,
  type Session,
  type SessionGrant,
} from './domain/session.js';
import { sessionRevoked } from './passwords.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { SessionGrants } from './session-grants.js';

const TOKEN_BYTES = 32;

/** A refresh token, and how it came: a cookie is sent by a browser without anybody having meant it. */
export type PresentedToken =
  | { readonly carrier: 'body'; readonly token: string }
  | {
      readonly carrier: 'cookie';
      readonly token: string;
      readonly csrfToken: string | undefined;
    };

export type LiveActor = AccountActor & { readonly sessionId: SessionId };

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditService,
    private readonly grants: SessionGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For an account whose password was checked, in the transaction that holds it. */
  async open(
    tx: Transaction,
    actor: Actor,
    { id: accountId, kind }: Account,
    clientLabel: string | null,
  ): Promise<SessionGrant> {
    const createdAt = this.clock.now();
    const expiresAt = sessionEnd(createdAt);
    const id = randomUUID() as SessionId;
    const token = newToken();
    await this.sessions.deleteExpired(tx, accountId, createdAt);
    await this.sessions.insert(
      tx,
      { id, accountId, createdAt, expiresAt, clientLabel },
      digestOf(token),
    );
    const owner: LiveActor = { kind, id: accountId, sessionId: id, ...originOf(actor) };
    await this.audit.record(owner, tx, {
      chain: PLATFORM_CHAIN,
      action: 'session.opened',
      subject: { kind: 'session', id },
      after: { state: 'live', account_id: accountId, expires_at: expiresAt.toISOString() },
    });
    return this.grants.make(owner, token, expiresAt);
  }

  /** Every token works once. What comes of a second time is decided in domain/session.ts. */
  async refresh(actor: Actor, presented: PresentedToken): Promise<SessionGrant> {
    const now = this.clock.now();
    const rotated = await this.database.transaction(async (tx) => {
      const { session, token } = (await this.findSession(tx, presented)) ?? {};
      if (session === undefined || token === undefined) return undefined;
      const decision = decideRefresh(session, token, now);
      // Returned, not thrown: that the family ended must be committed.
      if (decision === 'revoke') await this.end(tx, actor, session, 'refresh_token_reused', now);
      if (decision !== 'rotate') return undefined;
      const next = newToken();
      await this.sessions.rotate(tx, session.id, digestOf(presented.token), digestOf(next), now);
      return { session, next };
    });
    if (rotated === undefined) throw refreshRefused();
    const { session, next } = rotated;
    const { accountId: id, accountKind: kind, id: sessionId, expiresAt } = session;
    return this.grants.make({ kind, id, sessionId }, next, expiresAt);
  }

  /** Says the same whether there was a session to end or not: afterwards there is none. */
  async close(actor: Actor, presented: PresentedToken): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const { session } = (await this.findSession(tx, presented)) ?? {};
      if (session === undefined || !isLive(session, now)) return;
      const { accountKind: kind, accountId: id, id: sessionId } = session;
      const owner: LiveActor = { kind, id, sessionId, ...originOf(actor) };
      await this.end(tx, owner, session, 'signed_out', now);
    });
  }

  /** An access token outlives its session by minutes. What concerns the account itself does not wait for that. */
  async requireLive(tx: Transaction, actor: Actor): Promise<LiveActor> {
    if (actor.kind !== 'director' && actor.kind !== 'platform_admin') throw sessionOver();
    const { sessionId } = actor;
    if (sessionId === undefined) throw sessionOver();
    const live = await this.sessions.isLive(tx, sessionId, actor.id, this.clock.now());
    if (!live) throw sessionOver();
    return { ...actor, sessionId };
  }

  private async findSession(tx: Transaction, presented: PresentedToken) {
    const digest = digestOf(presented.token);
    const id = await this.sessions.findIdByToken(tx, digest);
    const session = id === undefined ? undefined : await this.sessions.lock(tx, id);
    if (session === undefined) return undefined;
    // Before anything is decided: a forged request must not even be able to end the session.
    if (
      presented.carrier === 'cookie' &&
      !this.grants.isCsrfTokenOf(session.id, presented.csrfToken)
    ) {
      throw csrfRefused();
    }
    return { session, token: await this.sessions.findToken(tx, digest) };
  }

  private async end(
    tx: Transaction,
    actor: Actor,
    session: Session,
    reason: RevocationReason,
    at: Date,
  ): Promise<void> {
    await this.sessions.revoke(tx, session.id, reason, at);
    await this.audit.record(actor, tx, sessionRevoked(session.id, session.accountId, reason));
  }
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function originOf({ origin }: Actor): Pick<Actor, 'origin'> {
  return origin === undefined ? {} : { origin };
}
