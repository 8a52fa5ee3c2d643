import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ElectedWorkers } from '#platform/database';
import { AuditSealer } from './audit-sealer.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit-verifier.js';
import { AuditChainsRepository } from './persistence/audit-chains.repository.js';
import { AuditEntriesRepository } from './persistence/audit-entries.repository.js';
import { AuditEntryRow } from './persistence/audit-entry.entity.js';
import { AuditSealRow } from './persistence/audit-seal.entity.js';

/** What the connection of a process that imports this module has to know. */
export const AUDIT_ENTITIES = [AuditEntryRow, AuditSealRow] as const;

const SEAL_EVERY_MS = 250;

@Module({
  providers: [
    AuditService,
    AuditVerifier,
    AuditSealer,
    AuditEntriesRepository,
    AuditChainsRepository,
  ],
  exports: [AuditService, AuditVerifier, AuditSealer],
})
export class AuditModule {}

/** Imported by the processes that contend for the sealing; the others only write and read. */
@Module({ imports: [AuditModule] })
export class AuditSealingModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: ElectedWorkers,
    private readonly sealer: AuditSealer,
  ) {}

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'audit-sealing',
      intervalMs: SEAL_EVERY_MS,
      run: () => this.sealer.run(),
    });
  }
}
