import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type AccountId,
  type Actor,
  type Clock,
  type ElectionId,
  type OfficeId,
} from '#kernel';
import { ElectionAccess, notFound, RegistryReader, type ElectionView } from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { runChecks } from './domain/checks/checks.js';
import { resultChanged } from './domain/refusals.js';
import { fromPlain, toDomain, type StoredResult } from './domain/stored-result.js';
import type { OpenResult } from './open-result.js';
import { OfficeResultsRepository } from './persistence/office-results.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { show, type ShownResult } from './shown-result.js';

type Deed = 'read' | 'key_results' | 'decide_results';

@Injectable()
export class ResultDesk {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly registry: RegistryReader,
    private readonly results: OfficeResultsRepository,
    private readonly rules: ResultRulesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For a change: the result is held, and it is the version that the change was made from. */
  async change<T>(
    actor: Actor,
    officeId: OfficeId,
    deed: Deed,
    version: number | undefined,
    work: (open: OpenResult) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const office = await this.registry.findOffice(tx, officeId);
      if (office === undefined) throw notFound('office');
      const view = await this.access.share(tx, actor, office.electionId, deed, 'office');
      const stored = await this.results.lock(tx, officeId, office.electionId, this.clock.now());
      if (version !== undefined && version !== stored.version) throw resultChanged();
      return work(await this.open(tx, view, officeId, stored));
    });
  }

  /**
   * With the result as it lies there afterwards, read before the commit: whoever waited for a connection once more after
   * it could be told that nothing came of what stands.
   */
  async changeAndShow(
    actor: Actor,
    officeId: OfficeId,
    deed: Deed,
    version: number | undefined,
    work: (open: OpenResult) => Promise<void>,
  ): Promise<ShownResult> {
    return this.change(actor, officeId, deed, version, async (open) => {
      await work(open);
      const { tx, view } = open;
      const stored = (await this.results.find(tx, officeId)) ?? open.stored;
      return show(actor, await this.open(tx, view, officeId, stored));
    });
  }

  /** Whether the result may be changed at all; where nobody keyed anything yet, nothing is written for the question. */
  async foresee(actor: Actor, officeId: OfficeId, deed: Deed): Promise<ElectionId> {
    return this.database.read(async (tx) => {
      const office = await this.registry.findOffice(tx, officeId);
      if (office === undefined) throw notFound('office');
      await this.access.foresee(tx, actor, office.electionId, deed, 'office');
      return office.electionId;
    });
  }

  async read<T>(
    actor: Actor,
    officeId: OfficeId,
    work: (open: OpenResult) => Promise<T>,
  ): Promise<T> {
    return this.database.snapshot(async (tx) => {
      const office = await this.registry.findOffice(tx, officeId);
      if (office === undefined) throw notFound('office');
      const view = await this.access.view(tx, actor, office.electionId, 'read', 'office');
      const stored = (await this.results.find(tx, officeId)) ?? untouched(office, this.clock.now());
      return work(await this.open(tx, view, officeId, stored));
    });
  }

  private async open(
    tx: Transaction,
    view: ElectionView,
    officeId: OfficeId,
    stored: StoredResult,
  ): Promise<OpenResult> {
    const { election } = view;
    const rules = await this.rules.get(tx, election.id);
    const candidates = await this.registry.findBallot(tx, election.id);
    const ballot = candidates.map(({ id }) => id);
    const entries = await this.results.findEntries(tx, officeId);
    const mode = rules.doubleEntry ? 'double' : 'single';
    const office = await this.registry.findOffice(tx, officeId);
    if (office === undefined) throw notFound('office');
    const neighbours = await this.results.findNeighbours(tx, office.centreId, officeId);
    const context = {
      ballot: candidates.map(({ id, name }) => ({ id, name })),
      roll: office.registered,
      neighbours: neighbours.map(({ code, figures }) => ({
        office: code,
        figures: fromPlain(figures, ballot),
      })),
    };
    return {
      ...{ tx, view, stored, entries, rules, ballot, context },
      result: toDomain(stored, entries, ballot, mode),
      findings: (figures) => runChecks(figures, context, rules.tolerances),
    };
  }
}

/** Of an office that nobody has keyed yet there is no row. */
function untouched(
  { id, electionId }: Pick<StoredResult, 'electionId'> & { readonly id: OfficeId },
  now: Date,
): StoredResult {
  return {
    ...{ officeId: id, electionId, state: 'empty', stateBefore: null, version: 1, entries: [] },
    ...{ settled: {}, figures: null, asWritten: null, photo: null, photoSha256: null },
    ...{ answers: [], blockers: 0, changedAt: now },
  };
}

export function accountOf(actor: Actor): AccountId {
  // A command of an operator keys no papers; whoever does is somebody.
  if (actor.kind !== 'director') throw notFound('office');
  return actor.id;
}
