import { Inject, Injectable } from '@nestjs/common';
import type { ElectorId } from '#kernel';
import { clientNetwork, RateLimits, type RateRule } from '#platform/rate-limits';
import { SOURCES_SETTINGS, type SourcesSettings } from './sources-settings.js';

/** How often somebody may try. Counted before anything is looked up, and by what was sent. */
@Injectable()
export class SignInAttempts {
  private readonly byElector: RateRule;
  private readonly byOffice: RateRule;
  private readonly byAddress: RateRule;
  private readonly newByAddress: RateRule;

  constructor(
    private readonly limits: RateLimits,
    @Inject(SOURCES_SETTINGS) { signIns }: SourcesSettings,
  ) {
    const { windowSeconds } = signIns;
    const rule = (name: string, limit: number): RateRule => ({ name, limit, windowSeconds });
    this.byElector = rule('sources.by-elector', signIns.byElector);
    this.byOffice = rule('sources.by-office', signIns.byOffice);
    this.byAddress = rule('sources.by-address', signIns.byAddress);
    this.newByAddress = rule('sources.new-by-address', signIns.newByAddress);
  }

  /** The address first: whoever floods uses up nobody else's attempts. */
  async signIn(electorId: ElectorId, officeId: string, address: string): Promise<void> {
    await this.limits.hit(this.byAddress, clientNetwork(address));
    await this.limits.hit(this.byElector, electorId);
    await this.limits.hit(this.byOffice, officeId);
  }

  /** One address that makes up many sources would fill the lists of those who verify them. */
  async newSource(address: string): Promise<void> {
    await this.limits.hit(this.newByAddress, clientNetwork(address));
  }

  /** A right password is nobody's guess. */
  async signedIn(electorId: ElectorId): Promise<void> {
    await this.limits.clear(this.byElector, electorId);
  }
}
