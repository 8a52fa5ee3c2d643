import { Inject, Injectable } from '@nestjs/common';
import type { OfficeId, SourceId } from '#kernel';
import { Database } from '#platform/database';
import { quotaExceeded } from './domain/errors.js';
import { isOverQuota, type EvidenceUsage } from './domain/quota.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';

/** How much a source may put into its folder. Looked at when keys are lent: those that are out stay good. */
@Injectable()
export class EvidenceQuotas {
  constructor(
    private readonly database: Database,
    private readonly index: EvidenceIndexRepository,
    @Inject(MEDIA_SETTINGS) private readonly settings: MediaSettings,
  ) {}

  async isFull(officeId: OfficeId, sourceId: SourceId): Promise<boolean> {
    return isOverQuota(await this.usage(officeId, sourceId), this.settings.quota);
  }

  async assertRoom(officeId: OfficeId, sourceId: SourceId): Promise<void> {
    const usage = await this.usage(officeId, sourceId);
    if (isOverQuota(usage, this.settings.quota)) throw quotaExceeded(usage, this.settings.quota);
  }

  private async usage(officeId: OfficeId, sourceId: SourceId): Promise<EvidenceUsage> {
    return this.database.read((tx) => this.index.sumOfSource(tx, officeId, sourceId));
  }
}
