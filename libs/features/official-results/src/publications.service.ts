import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type ElectionId } from '#kernel';
import { AuditService, electionChain, type JsonValue } from '#features/audit';
import { ElectionAccess } from '#features/elections';
import { Database } from '#platform/database';
import type { AllResults } from './domain/all-results.js';
import { gateProblems, type Declaration } from './domain/publication-gate.js';
import type { Publication } from './domain/publication.js';
import { nothingToPublish, publicationNotFound, publicationRefused } from './domain/refusals.js';
import { PublicationsRepository } from './persistence/publications.repository.js';
import { accountOf } from './result-desk.js';
import { ResultsPicture } from './results-picture.js';

/** How results look outside; given by whoever shows them, so that what is published is what was shown. */
export type Present = (results: AllResults) => JsonValue;

@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly picture: ResultsPicture,
    private readonly publications: PublicationsRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything is computed and compared anew in the transaction that publishes: the election is held, so that no figure
   * moves between the comparison and the publication.
   */
  async publish(
    actor: Actor,
    id: ElectionId,
    declared: Declaration,
    present: Present,
  ): Promise<Publication> {
    return this.database.transaction(async (tx) => {
      const { election } = await this.access.hold(tx, actor, id, 'publish');
      const results = await this.picture.get(tx, election);
      if (results.whole.offices.final === 0) throw nothingToPublish();
      const problems = gateProblems(results.whole, results.ballot, declared);
      if (problems.length > 0) throw publicationRefused(problems);
      const publication = {
        results: present(results),
        declared: JSON.parse(JSON.stringify(declared)) as JsonValue,
        resultsVersion: results.version,
        publishedBy: accountOf(actor),
        publishedAt: this.clock.now(),
      };
      const number = await this.publications.insert(tx, id, publication);
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: 'results.published',
        subject: { kind: 'election', id },
        after: { number, results_version: results.version, offices: results.whole.offices.final },
      });
      return { number, ...publication };
    });
  }

  async list(actor: Actor, id: ElectionId): Promise<readonly Publication[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, id);
      return this.publications.findAll(tx, id);
    });
  }

  async get(actor: Actor, id: ElectionId, number: number): Promise<Publication> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, id);
      const found = await this.publications.find(tx, id, number);
      if (found === undefined) throw publicationNotFound();
      return found;
    });
  }
}
