import { Inject, Injectable, Optional } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Database } from '#platform/database';
import { FadingGauge, HttpMetrics } from '#platform/metrics';
import { SilentOfficesRepository } from './persistence/silent-offices.repository.js';

/** An office that says nothing for an hour has lost its reporters, or its network; counted by the elected worker. */
@Injectable()
export class SilentOffices {
  private readonly goneSilent: FadingGauge;
  private readonly neverHeard: FadingGauge;

  constructor(
    private readonly database: Database,
    private readonly offices: SilentOfficesRepository,
    @Optional() @Inject(HttpMetrics) http?: HttpMetrics,
  ) {
    const registry = http?.registry ?? new Registry();
    this.goneSilent = new FadingGauge(registry, {
      name: 'scrutin_offices_gone_silent',
      help: 'Offices from which voters were reported, but none in the last hour, while the election is open.',
    });
    this.neverHeard = new FadingGauge(registry, {
      name: 'scrutin_offices_never_heard',
      help: 'Offices from which nothing was reported, an hour and more after the election opened.',
    });
  }

  async count(): Promise<'done'> {
    const { goneSilent, neverHeard } = await this.database.read((tx) => this.offices.count(tx));
    this.goneSilent.set(goneSilent);
    this.neverHeard.set(neverHeard);
    return 'done';
  }
}
