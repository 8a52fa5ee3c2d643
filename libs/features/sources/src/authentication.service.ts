import { Injectable } from '@nestjs/common';
import type { ElectorId, Origin, SourceActor, SourceId } from '#kernel';
import type { PollingPlace } from '#features/elections';
import { Database, isStillReferredTo, type Transaction } from '#platform/database';
import { PasswordHasher, passwordProblems } from '#platform/passwords';
import {
  electorIdRefused,
  officeNotFound,
  passwordRefused,
  signInCollided,
  wrongCredentials,
} from './domain/errors.js';
import { parseElectorId, type SourceWithSecret } from './domain/source.js';
import { OpenOffices } from './open-offices.js';
import { SourcesRepository } from './persistence/sources.repository.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { TokenIssuer, type IssuedToken } from './token-issuer.js';

export interface AuthenticationRequest {
  readonly electorId: string;
  readonly password?: string | undefined;
  readonly officeId: string;
  /** Whoever presented a live token on the same request. */
  readonly presented?: SourceActor | undefined;
  readonly origin: Origin;
}

export interface SignedIn {
  readonly isNew: boolean;
  readonly token: string;
  readonly sourceId: SourceId;
  readonly electorId: ElectorId;
  readonly place: PollingPlace;
}

/** The request, checked as far as it can be without the source. */
interface Form extends AuthenticationRequest {
  readonly electorId: ElectorId;
  readonly place: PollingPlace;
}

/** What is to become of the source, once its password was looked at. */
interface Intent {
  readonly known: SourceWithSecret | undefined;
  readonly hasPassword: boolean;
  readonly newHash?: string;
}

interface Done extends IssuedToken {
  readonly source: SourceWithSecret;
}

/** Each time that it fails somebody else of the same name was served meanwhile. */
const MAX_TRIES = 5;

/** How a reporter comes in. */
@Injectable()
export class AuthenticationService {
  constructor(
    private readonly database: Database,
    private readonly offices: OpenOffices,
    private readonly sources: SourcesRepository,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
    private readonly issuer: TokenIssuer,
  ) {}

  async authenticate(request: AuthenticationRequest): Promise<SignedIn> {
    const parsed = parseElectorId(request.electorId);
    if (!parsed.ok) throw electorIdRefused();
    const electorId = parsed.value;
    await this.attempts.signIn(electorId, request.officeId.toLowerCase(), request.origin.address);
    const place = await this.offices.getOpen(request.officeId, 'authentication');
    const form = { ...request, electorId, place };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const signedIn = await this.attempt(form);
      if (signedIn !== undefined) return signedIn;
    }
    throw signInCollided();
  }

  /** Undefined where the source has changed between the look at its password and the transaction. */
  private async attempt(form: Form): Promise<SignedIn | undefined> {
    const known = await this.database.read((tx) => this.sources.findByElector(tx, form.electorId));
    const intent =
      known === undefined ? await this.intendNew(form) : await this.intendKnown(form, known);
    const done = await this.commit(form, intent);
    if (done === undefined) return undefined;
    if (done.ended > 0) this.issuer.announce(done.source);
    const { electorId, place, origin } = form;
    if (intent.hasPassword) await this.attempts.signedIn(electorId, origin.address);
    const { token, source } = done;
    return { isNew: known === undefined, token, sourceId: source.id, electorId, place };
  }

  private async commit(form: Form, intent: Intent): Promise<Done | undefined> {
    const { known, hasPassword, newHash } = intent;
    const endsOthers = known !== undefined && newHash !== undefined;
    const { place, origin } = form;
    try {
      return await this.database.transaction(async (tx) => {
        const source = await this.settle(tx, form, intent);
        if (source === undefined) return undefined;
        const order = { source, place, hasPassword, endsOthers, origin };
        return { source, ...(await this.issuer.issue(tx, order)) };
      });
    } catch (error) {
      // The office was deleted in the moment since it was looked up.
      throw isStillReferredTo(error) ? officeNotFound() : error;
    }
  }

  private async intendNew({ electorId, password, origin }: Form): Promise<Intent> {
    if (password !== undefined) assertAllowed(password, electorId);
    await this.attempts.newSource(origin.address);
    if (password === undefined) return { known: undefined, hasPassword: false };
    return { known: undefined, hasPassword: true, newHash: await this.hasher.hash(password) };
  }

  /** Whatever is wrong takes as long as a password that is. */
  private async intendKnown(form: Form, known: SourceWithSecret): Promise<Intent> {
    const { password, presented } = form;
    if (known.passwordHash === null) {
      if (password === undefined) return { known, hasPassword: false };
      if (presented?.id === known.id) {
        assertAllowed(password, form.electorId);
        return { known, hasPassword: true, newHash: await this.hasher.hash(password) };
      }
    }
    const isRight = await this.hasher.matches(known.passwordHash ?? undefined, password ?? '');
    if (!isRight) throw wrongCredentials();
    return { known, hasPassword: true };
  }

  /** Makes it, or holds it as it was when its password was looked at; undefined where it is another one by now. */
  private async settle(
    tx: Transaction,
    { electorId, presented }: Form,
    { known, newHash }: Intent,
  ): Promise<SourceWithSecret | undefined> {
    if (known === undefined) return this.sources.insert(tx, electorId, newHash ?? null);
    const held = await this.sources.hold(tx, known.id);
    if (held?.passwordHash !== known.passwordHash) return undefined;
    if (newHash === undefined) return held;
    const mayStillSet = presented !== undefined && (await this.issuer.hasLiveToken(tx, presented));
    if (!mayStillSet) throw wrongCredentials();
    await this.sources.setPassword(tx, held.id, newHash);
    return held;
  }
}

function assertAllowed(password: string, electorId: ElectorId): void {
  const problems = passwordProblems(password, [electorId], 'password');
  if (problems.length > 0) throw passwordRefused(problems);
}
