import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Actor,
  type Clock,
  type ElectionId,
  type ElectorId,
  type OfficeId,
  type SourceId,
} from '#kernel';
import { ObjectStore } from '#platform/storage';
import { evidenceNotFound } from './domain/errors.js';
import { shownType, type EvidenceFolder } from './domain/evidence-path.js';
import type { EvidencePage } from './domain/shown-evidence.js';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceDescriptions } from './evidence-descriptions.js';
import { EvidenceShelf, type ShelfPage, type ShelvedFile } from './evidence-shelf.js';
import { EvidenceFactsRepository } from './persistence/evidence-facts.repository.js';

export interface EvidenceQuery {
  /** `other` for what lies outside the agreed ones. */
  readonly folder?: EvidenceFolder | 'other' | undefined;
  readonly sourceId?: SourceId | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface EvidenceLink {
  readonly url: string;
  readonly expiresAt: Date;
}

const LINK_SECONDS = 300;
/** Where few files of a long list are wanted, a page may hold fewer than it could. */
const MAX_LOOKS = 5;

/** What reporters sent from an office, for the members of its election. */
@Injectable()
export class OfficeEvidenceService {
  constructor(
    private readonly access: EvidenceAccess,
    private readonly shelf: EvidenceShelf,
    private readonly descriptions: EvidenceDescriptions,
    private readonly facts: EvidenceFactsRepository,
    private readonly store: ObjectStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, officeId: OfficeId, query: EvidenceQuery): Promise<EvidencePage> {
    const { sourceId } = query;
    const { electionId, source } = await this.access.ofOffice(actor, officeId, async (tx, id) => {
      const found = sourceId && (await this.facts.findByIds(tx, id, [sourceId])).get(sourceId);
      return { electionId: id, source: found };
    });
    // Somebody of whom nothing is known has sent nothing.
    if (sourceId !== undefined && source === undefined) return { files: [], cursor: undefined };
    const { files, cursor } = await this.look(electionId, officeId, source?.electorId, query);
    return { files: await this.descriptions.describe(electionId, officeId, files), cursor };
  }

  /** Opens the first version, for five minutes, and writes down who asked. */
  async openLink(actor: Actor, officeId: OfficeId, path: string): Promise<EvidenceLink> {
    const electionId = await this.access.ofOffice(actor, officeId, async (_tx, id) => id);
    const file = await this.shelf.find(electionId, officeId, path);
    if (file === undefined) throw evidenceNotFound();
    const { key, first } = file.history;
    const contentType = shownType(file.said.name);
    const expiresAt = new Date(this.clock.now().getTime() + LINK_SECONDS * 1_000);
    const url = await this.store.presignGet(key, LINK_SECONDS, {
      versionId: first.versionId,
      ...(contentType === undefined
        ? { contentType: 'application/octet-stream', asDownload: true }
        : { contentType }),
    });
    const facts = { office_id: officeId, folder: file.said.folder, version: first.versionId };
    await this.access.recordOpening(actor, officeId, { id: file.id, facts });
    return { url, expiresAt };
  }

  private async look(
    electionId: ElectionId,
    officeId: OfficeId,
    electorId: ElectorId | undefined,
    { folder, cursor, limit }: EvidenceQuery,
  ): Promise<ShelfPage> {
    const files: ShelvedFile[] = [];
    let next = cursor;
    for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
      const page = await this.shelf.page(electionId, officeId, electorId, {
        ...{ cursor: next, limit: limit - files.length },
      });
      files.push(
        ...page.files.filter(
          ({ said }) => folder === undefined || (said.folder ?? 'other') === folder,
        ),
      );
      next = page.cursor;
      if (next === undefined || files.length >= limit) break;
    }
    return { files, cursor: next };
  }
}
