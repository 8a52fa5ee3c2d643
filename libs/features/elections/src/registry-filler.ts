import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { AuditService, electionChain, type Change } from '#features/audit';
import type { Transaction } from '#platform/database';
import { assertAmendable, ElectionAccess } from './election-access.js';
import { hasOpened } from './domain/life.js';
import type { OfficeAmendment } from './domain/polling-map/amendment.js';
import type { Counts, ImportedFile, ImportSummary } from './domain/polling-map/import-run.js';
import { ElectionsRepository } from './persistence/elections.repository.js';
import { PollingMapWriter } from './persistence/polling-map-writer.js';

interface Terms {
  readonly amendmentReason?: string | undefined;
}

export interface Filling extends Terms {
  readonly file: ImportedFile;
  /** What each level of areas is called, outermost first. */
  readonly kinds: readonly string[];
}

const AMENDMENTS_AT_ONCE = 2_000;

/** Moves a checked file from the staging tables into the registry of an election, and says so in its trail. */
@Injectable()
export class RegistryFiller {
  constructor(
    private readonly access: ElectionAccess,
    private readonly elections: ElectionsRepository,
    private readonly writer: PollingMapWriter,
    private readonly audit: AuditService,
  ) {}

  async findByCode(tx: Transaction, code: string): Promise<readonly ElectionId[]> {
    return this.elections.findIdsByCode(tx, code);
  }

  async assertMayFill(
    tx: Transaction,
    actor: Actor,
    electionId: ElectionId,
    { amendmentReason }: Terms,
  ): Promise<void> {
    const view = await this.access.view(tx, actor, electionId, 'keep_registry');
    assertAmendable(view, amendmentReason);
  }

  async fill(
    tx: Transaction,
    actor: Actor,
    electionId: ElectionId,
    { file, kinds, amendmentReason }: Filling,
  ): Promise<ImportSummary> {
    // Held only now: reading takes minutes, and meanwhile the team goes on working.
    const view = await this.access.hold(tx, actor, electionId, 'keep_registry');
    assertAmendable(view, amendmentReason);
    if (hasOpened(view.state)) await this.recordAmendments(tx, actor, electionId, amendmentReason);
    const areas = await this.writer.writeAreas(tx, electionId, kinds);
    const centres = await this.writer.writeCentres(tx, electionId);
    const offices = await this.writer.writeOffices(tx, electionId);
    const rollsUnknown = await this.writer.countUnknownRolls(tx);
    const rows = offices.created + offices.changed + offices.unchanged;
    const summary = { rows, areas, centres, offices, rollsUnknown };
    if ([areas, centres, offices].some(moves)) {
      await this.elections.moveRegistryVersion(tx, electionId);
      await this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action: 'polling_map.imported',
        subject: { kind: 'election', id: electionId },
        after: {
          sha256: file.sha256,
          bytes: file.bytes,
          rows,
          areas: { ...areas },
          centres: { ...centres },
          offices: { ...offices },
          ...(amendmentReason === undefined ? {} : { amendment_reason: amendmentReason }),
        },
      });
    }
    return summary;
  }

  /** Once voting has begun, the trail says of each office what the file did to it. */
  private async recordAmendments(
    tx: Transaction,
    actor: Actor,
    electionId: ElectionId,
    reason: string | undefined,
  ): Promise<void> {
    let line = 0;
    for (;;) {
      const found = await this.writer.findAmendments(tx, electionId, line, AMENDMENTS_AT_ONCE);
      const changes = found.map((amendment) => toChange(electionId, amendment, reason));
      await this.audit.record(actor, tx, ...changes);
      line = found.at(-1)?.line ?? line;
      if (found.length < AMENDMENTS_AT_ONCE) return;
    }
  }
}

function moves({ created, changed }: Counts): boolean {
  return created + changed > 0;
}

function toChange(
  electionId: ElectionId,
  { code, officeId, before, after }: OfficeAmendment,
  reason: string | undefined,
): Change {
  const facts = ({ centreCode, registered }: OfficeAmendment['after']) => ({
    code,
    centre_code: centreCode,
    registered,
  });
  return {
    chain: electionChain(electionId),
    action: officeId === null ? 'office.imported' : 'office.edited',
    subject: { kind: 'office', id: officeId ?? code },
    ...(before === null ? {} : { before: facts(before) }),
    after: { ...facts(after), ...(reason === undefined ? {} : { amendment_reason: reason }) },
  };
}
