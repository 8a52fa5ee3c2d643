import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { PollingMapModule, RegistryReaderModule } from '#features/elections';
import { ElectedWorkers } from '#platform/database';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceDescriptions } from './evidence-descriptions.js';
import { EvidenceFindingsService } from './evidence-findings.service.js';
import { EvidenceComparison, EvidenceInventory } from './evidence-inventory.js';
import { EvidenceScanner } from './evidence-scanner.js';
import { EvidenceShelf } from './evidence-shelf.js';
import { FolderScan } from './folder-scan.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';
import { OfficeEvidenceService } from './office-evidence.service.js';
import { EvidenceEntriesRepository } from './persistence/evidence-entries.repository.js';
import { EvidenceFactsRepository } from './persistence/evidence-facts.repository.js';
import { EvidenceFindingsRepository } from './persistence/evidence-findings.repository.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';
import { OfficesToScanRepository } from './persistence/offices-to-scan.repository.js';

const REPOSITORIES = [EvidenceIndexRepository, EvidenceFactsRepository];

/** The index of what lies in the store; enough for the command line. Needs the global storage module. */
@Module({
  providers: [
    { provide: CLOCK, useValue: systemClock },
    ...REPOSITORIES,
    OfficesToScanRepository,
    EvidenceShelf,
    FolderScan,
    EvidenceScanner,
    EvidenceComparison,
  ],
  exports: [EvidenceScanner, EvidenceComparison, EvidenceShelf, ...REPOSITORIES],
})
export class EvidenceScanModule {}

/** What the index knows, without the store. */
@Module({
  providers: [EvidenceEntriesRepository, EvidenceInventory],
  exports: [EvidenceInventory],
})
export class EvidenceInventoryModule {}

/** Evidence for the members of an election. */
@Module({})
export class MediaModule {
  static forRoot(settings: MediaSettings): DynamicModule {
    return {
      module: MediaModule,
      imports: [AuditModule, PollingMapModule, RegistryReaderModule, EvidenceScanModule],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: MEDIA_SETTINGS, useValue: settings },
        EvidenceAccess,
        EvidenceDescriptions,
        EvidenceFindingsRepository,
        OfficeEvidenceService,
        EvidenceFindingsService,
      ],
      exports: [OfficeEvidenceService, EvidenceFindingsService],
    };
  }
}

const SCAN_EVERY_MS = 5_000;

/** Imported by the processes that contend for keeping the index like the store. */
@Module({ imports: [EvidenceScanModule] })
export class EvidenceWatchModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: ElectedWorkers,
    private readonly scanner: EvidenceScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'evidence-scan',
      intervalMs: SCAN_EVERY_MS,
      run: () => this.scanner.scanDue(),
    });
  }
}
