import { Inject, Injectable } from '@nestjs/common';
import type { ElectorId } from '#kernel';
import { clientNetwork, RateLimits, type RateRule } from '#platform/rate-limits';
import { SOURCES_SETTINGS, type SourcesSettings } from './sources-settings.js';

/** All networks together may try this many times as often as one. */
const NETWORKS = 5;

interface Tiers {
  readonly fromNetwork: RateRule;
  readonly together: RateRule;
}

/**
 * How often somebody may try. Counted before anything is looked up, and by what was sent. One network uses up its own
 * share: without that, ten wrong passwords from anywhere would keep a reporter out, and two hundred an office.
 */
@Injectable()
export class SignInAttempts {
  private readonly byElector: Tiers;
  private readonly byOffice: Tiers;
  private readonly byAddress: RateRule;
  private readonly newByAddress: RateRule;

  constructor(
    private readonly limits: RateLimits,
    @Inject(SOURCES_SETTINGS) { signIns }: SourcesSettings,
  ) {
    const { windowSeconds } = signIns;
    const rule = (name: string, limit: number): RateRule => ({ name, limit, windowSeconds });
    const tiers = (name: string, limit: number): Tiers => ({
      fromNetwork: rule(`${name}-and-network`, limit),
      together: rule(name, limit * NETWORKS),
    });
    this.byElector = tiers('sources.by-elector', signIns.byElector);
    this.byOffice = tiers('sources.by-office', signIns.byOffice);
    this.byAddress = rule('sources.by-address', signIns.byAddress);
    this.newByAddress = rule('sources.new-by-address', signIns.newByAddress);
  }

  /** What belongs to the network first: whoever floods from one uses up nobody else's attempts. */
  async signIn(electorId: ElectorId, officeId: string, address: string): Promise<void> {
    const network = clientNetwork(address);
    await this.limits.hit(this.byAddress, network);
    await this.limits.hit(this.byElector.fromNetwork, within(electorId, network));
    await this.limits.hit(this.byOffice.fromNetwork, within(officeId, network));
    await this.limits.hit(this.byElector.together, electorId);
    await this.limits.hit(this.byOffice.together, officeId);
  }

  /** One address that makes up many sources would fill the lists of those who verify them. */
  async newSource(address: string): Promise<void> {
    await this.limits.hit(this.newByAddress, clientNetwork(address));
  }

  /** A right password is nobody's guess. */
  async signedIn(electorId: ElectorId, address: string): Promise<void> {
    const mine = within(electorId, clientNetwork(address));
    await this.limits.clear(this.byElector.fromNetwork, mine);
    await this.limits.clear(this.byElector.together, electorId);
  }
}

function within(name: string, network: string): string {
  return `${name} ${network}`;
}
