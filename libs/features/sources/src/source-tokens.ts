import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type SourceActor } from '#kernel';
import {
  equalInConstantTime,
  parseBasic,
  SourceVerifier,
  type PresentedCredentials,
} from '#platform/auth';
import { Database } from '#platform/database';
import { BoundedMap } from './domain/bounded-map.js';
import { digestOf, isTokenShaped, type LiveToken } from './domain/token.js';
import { SourceTokensRepository } from './persistence/source-tokens.repository.js';
import { CACHED_TOKENS, TokenCache } from './token-cache.js';
import { TokenEndings } from './token-endings.js';
import { WrongTokens } from './wrong-tokens.js';

const REMEMBERED_WRONG_ONES = 10_000;
/** Of a caller that does not say. All of these share one count. */
const NO_ADDRESS = 'none';

interface SeenHeader {
  readonly key: string;
  /** The very token for which it was right: one that was dropped and read again is another. */
  readonly live: LiveToken;
  readonly actor: SourceActor;
}

/** Tells who presents a token: without hashing a password, and without asking the database when it is known. */
@Injectable()
export class SourceTokens extends SourceVerifier {
  /** `Authorization` headers that were found right, by their digests. */
  private readonly headers = new BoundedMap<string, SeenHeader>(CACHED_TOKENS);
  /** A token that is nobody's, or is over, never comes to life: it is looked up once. */
  private readonly dead = new BoundedMap<string, true>(REMEMBERED_WRONG_ONES);

  constructor(
    private readonly database: Database,
    private readonly tokens: SourceTokensRepository,
    private readonly cache: TokenCache,
    private readonly endings: TokenEndings,
    private readonly wrong: WrongTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async verify({
    electorId,
    token,
    address,
  }: PresentedCredentials): Promise<SourceActor | undefined> {
    if (!isTokenShaped(token)) return undefined;
    const digest = digestOf(token);
    const cached = this.cache.get(digest.toString('hex'));
    const isKnown = cached !== undefined;
    const live =
      isKnown && this.endings.isCurrent ? cached : await this.lookUp(digest, isKnown, address);
    return this.actorOf(live, electorId);
  }

  /** Who presents a token that is at hand and beyond doubt. Nobody otherwise: `verify` finds out. */
  peek(authorization: string | undefined): SourceActor | undefined {
    if (authorization === undefined || !this.endings.isCurrent) return undefined;
    // Once a header was found right, it is known again by its digest alone: as safe as the token by its own.
    const seen = hash('sha256', authorization, 'base64');
    const known = this.headers.get(seen);
    if (known !== undefined && this.cache.get(known.key) === known.live) {
      return known.live.expiresAt > this.clock.now() ? known.actor : undefined;
    }
    const basic = parseBasic(authorization);
    if (basic === undefined || !isTokenShaped(basic.password)) return undefined;
    const key = digestOf(basic.password).toString('hex');
    const live = this.cache.get(key);
    const actor = this.actorOf(live, basic.user);
    if (live !== undefined && actor !== undefined) this.headers.set(seen, { key, live, actor });
    return actor;
  }

  /** For routes that are open to all and show more to a source: nobody where the header names none. */
  async findActor(
    authorization: string | undefined,
    address = NO_ADDRESS,
  ): Promise<SourceActor | undefined> {
    const basic = parseBasic(authorization);
    if (basic === undefined) return undefined;
    return this.verify({ electorId: basic.user, token: basic.password, address });
  }

  private actorOf(live: LiveToken | undefined, electorId: string): SourceActor | undefined {
    if (live === undefined || live.expiresAt <= this.clock.now()) return undefined;
    return equalInConstantTime(electorId, live.electorId) ? toActor(live) : undefined;
  }

  /** A database that cannot be reached is thrown: that is no wrong token. */
  private async lookUp(
    digest: Buffer,
    isKnown: boolean,
    address: string,
  ): Promise<LiveToken | undefined> {
    const key = digest.toString('hex');
    if (this.dead.get(key) === true) return undefined;
    if (!isKnown) this.wrong.count(address);
    const { generation } = this.cache;
    const found = await this.database
      .read((tx) => this.tokens.find(tx, digest))
      .catch((fault: unknown) => {
        if (!isKnown) this.wrong.forgive(address);
        throw fault;
      });
    if (found === undefined) {
      this.dead.set(key, true);
      this.cache.drop([key]);
      return undefined;
    }
    if (!isKnown) this.wrong.forgive(address);
    this.cache.put(key, found, generation);
    return found;
  }
}

function toActor(token: LiveToken): SourceActor {
  return {
    kind: 'source',
    id: token.sourceId,
    electorId: token.electorId,
    officeId: token.officeId,
    electionId: token.electionId,
    isTrusted: token.hasPassword,
  };
}
