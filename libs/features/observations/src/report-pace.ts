import { Inject, Injectable } from '@nestjs/common';
import type { SourceActor } from '#kernel';
import { TokenBuckets } from '#platform/rate-limits';
import { OBSERVATIONS_SETTINGS, type ObservationsSettings } from './observations-settings.js';

/**
 * Nobody counts voters faster than they walk: a source that races through indexes is slowed down, and so is an office.
 * What a phone kept while it was offline comes in batches, which have a pace of their own.
 */
@Injectable()
export class ReportPace {
  private readonly bySource: TokenBuckets;
  private readonly byOffice: TokenBuckets;
  private readonly batches: TokenBuckets;

  constructor(@Inject(OBSERVATIONS_SETTINGS) { pace }: ObservationsSettings) {
    const rule = (perMinute: number) => new TokenBuckets({ burst: perMinute, perMinute });
    this.bySource = rule(pace.reportsBySource);
    this.byOffice = rule(pace.reportsByOffice);
    this.batches = rule(pace.batchesBySource);
  }

  assertSingle({ id, officeId }: SourceActor): void {
    this.bySource.take(`${id} ${officeId}`);
    this.byOffice.take(officeId);
  }

  assertBatch({ id, officeId }: SourceActor): void {
    this.batches.take(`${id} ${officeId}`);
  }
}
