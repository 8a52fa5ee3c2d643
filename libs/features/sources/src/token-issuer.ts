import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type Origin, type SourceActor } from '#kernel';
import { AuditService, electionChain, type Change } from '#features/audit';
import type { PollingPlace } from '#features/elections';
import type { Transaction } from '#platform/database';
import { LiveBus } from '#platform/live';
import { sourceSuspended, tooManyTokens } from './domain/errors.js';
import type { SourceWithSecret } from './domain/source.js';
import { digestOf, expiryOf, makeRoom, TOKEN_BYTES } from './domain/token.js';
import { SourceTokensRepository } from './persistence/source-tokens.repository.js';
import { StandingsRepository } from './persistence/standings.repository.js';
import { ENDINGS_TOPIC } from './token-endings.js';

export interface Order {
  readonly source: SourceWithSecret;
  readonly place: PollingPlace;
  readonly hasPassword: boolean;
  /** The password was set a moment ago: whatever was issued without one is over. */
  readonly endsOthers: boolean;
  readonly origin: Origin;
}

export interface IssuedToken {
  readonly token: string;
  readonly ended: number;
}

/** Issues the token of one office, in the transaction of a sign-in that holds the source. */
@Injectable()
export class TokenIssuer {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly tokens: SourceTokensRepository,
    private readonly audit: AuditService,
    private readonly bus: LiveBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(tx: Transaction, order: Order): Promise<IssuedToken> {
    const { source, place, hasPassword } = order;
    const { status, isNew } = await this.standings.admit(tx, place.electionId, source.id);
    if (status === 'suspended') throw sourceSuspended();
    await this.standings.enterOffice(tx, place, source.id);
    const ended = order.endsOthers
      ? await this.tokens.endAll(tx, source.id)
      : await this.endOldest(tx, order);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const issuedAt = this.clock.now();
    await this.tokens.insert(tx, {
      digest: digestOf(token),
      sourceId: source.id,
      officeId: place.officeId,
      hasPassword,
      issuedAt,
      expiresAt: expiryOf(issuedAt, place.opensAt),
    });
    await this.audit.record(actorOf(order), tx, ...changesOf(order, isNew, ended));
    return { token, ended };
  }

  /** Whether a token of the source still opens that office: what a guard said may be a second old. */
  async hasLiveToken(tx: Transaction, { id, officeId }: SourceActor): Promise<boolean> {
    const live = await this.tokens.findLive(tx, officeId, id, this.clock.now());
    return live.length > 0;
  }

  /** After the commit. */
  announce({ id }: SourceWithSecret): void {
    this.bus.announce({ topic: ENDINGS_TOPIC, id, version: this.clock.now().getTime() });
  }

  private async endOldest(tx: Transaction, { source, place, hasPassword }: Order): Promise<number> {
    const now = this.clock.now();
    const live = await this.tokens.findLive(tx, place.officeId, source.id, now);
    const surplus = makeRoom(live, hasPassword);
    if (surplus === undefined) {
      const next = Math.min(...live.map(({ expiresAt }) => expiresAt.getTime()));
      throw tooManyTokens(Math.ceil((next - now.getTime()) / 1_000));
    }
    if (surplus.length === 0) return 0;
    return this.tokens.end(
      tx,
      surplus.map(({ digest }) => digest),
    );
  }
}

function actorOf({ source, place, hasPassword, origin }: Order): SourceActor {
  const { id, electorId } = source;
  const { officeId, electionId } = place;
  return { kind: 'source', id, electorId, officeId, electionId, isTrusted: hasPassword, origin };
}

/** By its id: the elector_id is in no trail. */
function changesOf(order: Order, isNew: boolean, ended: number): readonly Change[] {
  const { source, place, hasPassword, endsOthers } = order;
  const entry = (action: string, after: NonNullable<Change['after']>): Change => ({
    chain: electionChain(place.electionId),
    action,
    subject: { kind: 'source', id: source.id },
    after,
  });
  return [
    ...(isNew ? [entry('source.appeared', { status: 'unverified' })] : []),
    ...(endsOthers ? [entry('source.password_set', { fields: ['password'] })] : []),
    entry('source.signed_in', {
      office_id: place.officeId,
      has_password: hasPassword,
      tokens_ended: ended,
    }),
  ];
}
