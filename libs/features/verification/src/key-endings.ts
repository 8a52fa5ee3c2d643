import { Injectable } from '@nestjs/common';
import { systemActor, type ElectionId } from '#kernel';
import { AuditService, electionChain, PLATFORM_CHAIN } from '#features/audit';
import { Database } from '#platform/database';
import { ElectionKeys } from './election-keys.js';
import { LineUpkeepRepository } from './persistence/line-upkeep.repository.js';

/** Keys of elections that are over are destroyed: from then on nobody can tell who answered. The trail says when that was. */
@Injectable()
export class KeyEndings {
  constructor(
    private readonly database: Database,
    private readonly upkeep: LineUpkeepRepository,
    private readonly keys: ElectionKeys,
    private readonly audit: AuditService,
  ) {}

  async destroyDue(): Promise<void> {
    const known = await this.keys.list();
    const over = await this.database.read((tx) => this.upkeep.findOver(tx, known));
    for (const electionId of over) await this.destroy(electionId);
  }

  private async destroy(id: ElectionId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const isThere = await this.upkeep.hold(tx, id);
      // Whoever held it before has done it.
      if (!(await this.keys.exists(id))) return;
      await this.audit.record(systemActor('verification'), tx, {
        chain: isThere ? electionChain(id) : PLATFORM_CHAIN,
        action: 'verification.key_destroyed',
        subject: { kind: 'election', id },
      });
      await this.keys.destroy(id);
    });
  }
}
