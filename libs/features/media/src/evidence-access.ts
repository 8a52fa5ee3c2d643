import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId, OfficeId } from '#kernel';
import { AuditService, electionChain, type JsonValue } from '#features/audit';
import { ElectionAccess, notFound, RegistryReader } from '#features/elections';
import { Database, type Transaction } from '#platform/database';

/** Evidence is for the members of the election; to everybody else the office does not exist. */
@Injectable()
export class EvidenceAccess {
  constructor(
    private readonly database: Database,
    private readonly elections: ElectionAccess,
    private readonly registry: RegistryReader,
    private readonly audit: AuditService,
  ) {}

  async ofOffice<T>(
    actor: Actor,
    officeId: OfficeId,
    work: (tx: Transaction, electionId: ElectionId) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const office = await this.registry.findOffice(tx, officeId);
      if (office === undefined) throw notFound('office');
      await this.elections.view(tx, actor, office.electionId, 'read', 'office');
      return work(tx, office.electionId);
    });
  }

  async ofElection<T>(
    actor: Actor,
    electionId: ElectionId,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.read(async (tx) => {
      await this.elections.view(tx, actor, electionId);
      return work(tx);
    });
  }

  /** The file by its number: its path names who sent it, and a link opens it. */
  async recordOpening(
    actor: Actor,
    officeId: OfficeId,
    file: { readonly id: string; readonly facts: JsonValue },
  ): Promise<void> {
    await this.ofOffice(actor, officeId, (tx, electionId) =>
      this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action: 'evidence.opened',
        subject: { kind: 'evidence', id: file.id },
        after: file.facts,
      }),
    );
  }
}
