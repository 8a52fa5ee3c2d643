import { Inject, Injectable } from '@nestjs/common';
import type { Actor, ElectionId, OfficeId, SourceId } from '#kernel';
import type { EvidenceSource } from './domain/evidence-flags.js';
import type { EvidenceFinding, FindingKind, OfficeWithoutPaper } from './domain/findings.js';
import type { EvidenceUsage } from './domain/quota.js';
import { EvidenceAccess } from './evidence-access.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';
import { EvidenceFactsRepository } from './persistence/evidence-facts.repository.js';
import { EvidenceFindingsRepository } from './persistence/evidence-findings.repository.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';

/** The two keys of the last row of a page. */
export type After = readonly [first: string, second: string] | undefined;

export interface NamedFinding extends EvidenceFinding {
  readonly source: EvidenceSource;
}

export interface NamedUsage extends EvidenceUsage {
  readonly source: EvidenceSource;
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** What the index answers: questions across offices, and who uses how much. As fresh as the last scan. */
@Injectable()
export class EvidenceFindingsService {
  constructor(
    private readonly access: EvidenceAccess,
    private readonly findings: EvidenceFindingsRepository,
    private readonly index: EvidenceIndexRepository,
    private readonly facts: EvidenceFactsRepository,
    @Inject(MEDIA_SETTINGS) private readonly settings: MediaSettings,
  ) {}

  /** One row more than `limit` where there is a next page, as everywhere here. */
  async list(
    actor: Actor,
    electionId: ElectionId,
    kind: FindingKind,
    after: After,
    limit: number,
  ): Promise<readonly NamedFinding[]> {
    return this.access.ofElection(actor, electionId, async (tx) => {
      const found = await this.findings.findPage(tx, electionId, kind, after, limit + 1);
      const ids = found.map(({ sourceId }) => sourceId);
      const sources = await this.facts.findByIds(tx, electionId, ids);
      return found.map((finding) => ({ ...finding, source: named(sources, finding.sourceId) }));
    });
  }

  async listWithoutPaper(
    actor: Actor,
    electionId: ElectionId,
    after: After,
    limit: number,
  ): Promise<readonly OfficeWithoutPaper[]> {
    return this.access.ofElection(actor, electionId, (tx) =>
      this.findings.findWithoutPaper(tx, electionId, after, limit + 1),
    );
  }

  async usage(actor: Actor, officeId: OfficeId): Promise<readonly NamedUsage[]> {
    return this.access.ofOffice(actor, officeId, async (tx, electionId) => {
      const used = await this.index.sumBySource(tx, officeId);
      const ids = used.map(({ sourceId }) => sourceId);
      const sources = await this.facts.findByIds(tx, electionId, ids);
      return used.map(({ sourceId, bytes, files }) => ({
        ...{ bytes, files, ...this.settings.quota, source: named(sources, sourceId) },
      }));
    });
  }
}

/** Sources are never deleted. */
function named(sources: ReadonlyMap<SourceId, EvidenceSource>, id: SourceId): EvidenceSource {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`The source ${id} is gone.`);
  return source;
}
