import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Actor } from '#kernel';
import { clientNetwork, RateLimits, type RateRule } from '#platform/rate-limits';
import type { EmailKey } from './domain/email-address.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';

/**
 * How often somebody may try. Counted before anything is looked up, and by the address as it was typed into the form:
 * an account that is locked answers like one that never existed, and a right password opens it no sooner.
 */
@Injectable()
export class Attempts {
  private readonly byAddress: RateRule;
  private readonly signIns: RateRule;
  private readonly registrations: RateRule;
  private readonly resets: RateRule;
  private readonly changes: RateRule;

  constructor(
    private readonly limits: RateLimits,
    @Inject(IDENTITY_SETTINGS) { attempts }: IdentitySettings,
  ) {
    const { windowSeconds, byAccount, byAddress, mailsByAccount } = attempts;
    const rule = (name: string, limit: number): RateRule => ({ name, limit, windowSeconds });
    this.byAddress = rule('identity.by-address', byAddress);
    this.signIns = rule('identity.sign-in', byAccount);
    this.registrations = rule('identity.register', mailsByAccount);
    this.resets = rule('identity.forgot-password', mailsByAccount);
    this.changes = rule('identity.change-password', byAccount);
  }

  async signIn(actor: Actor, key: EmailKey): Promise<void> {
    await this.anything(actor);
    await this.limits.hit(this.signIns, key);
  }

  async signedIn(key: EmailKey): Promise<void> {
    await this.limits.clear(this.signIns, key);
  }

  async register(actor: Actor, key: EmailKey): Promise<void> {
    await this.anything(actor);
    await this.limits.hit(this.registrations, key);
  }

  async forgotPassword(actor: Actor, key: EmailKey): Promise<void> {
    await this.anything(actor);
    await this.limits.hit(this.resets, key);
  }

  async changePassword(actor: Actor, id: AccountId): Promise<void> {
    await this.anything(actor);
    await this.limits.hit(this.changes, id);
  }

  async changedPassword(id: AccountId): Promise<void> {
    await this.limits.clear(this.changes, id);
  }

  /** For what nobody can guess, and which still costs work. */
  async anything(actor: Actor): Promise<void> {
    await this.limits.hit(this.byAddress, clientNetwork(actor.origin?.address ?? 'none'));
  }
}
