import { Injectable } from '@nestjs/common';
import type { AreaId, ElectionId } from '#kernel';
import { RegistryReader, type Election } from '#features/elections';
import type { Transaction } from '#platform/database';
import { computeAll, constituencyFinder, type AllResults } from './domain/all-results.js';
import type { PendingOffice, PendingState } from './domain/outcome/pending.js';
import type { ResultRules } from './domain/result-rules.js';
import { noSums, rollUp, type OfficeStanding, type OwnSums } from './domain/roll-up.js';
import {
  IncompleteOfficesRepository,
  type IncompleteOffice,
} from './persistence/incomplete-offices.repository.js';
import { LotsRepository } from './persistence/lots.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import {
  ResultsPictureRepository,
  type AwaitedOffice,
} from './persistence/results-picture.repository.js';

const PENDING: Partial<Readonly<Record<OfficeStanding, PendingState>>> = {
  empty: 'missing',
  contested: 'contested',
};

/** Elections of which a process keeps the last computation at hand. */
const KEPT = 16;

interface Kept {
  readonly key: string;
  readonly results: Promise<AllResults>;
}

/** All results of an election: computed once for each version of its figures, in one snapshot of the database. */
@Injectable()
export class ResultsPicture {
  private readonly kept = new Map<ElectionId, Kept>();

  constructor(
    private readonly registry: RegistryReader,
    private readonly picture: ResultsPictureRepository,
    private readonly incomplete: IncompleteOfficesRepository,
    private readonly rules: ResultRulesRepository,
    private readonly lots: LotsRepository,
  ) {}

  /** `tx` is a snapshot: what is computed belongs together, and to the version that it is kept under. */
  async get(tx: Transaction, election: Election): Promise<AllResults> {
    const rules = await this.rules.get(tx, election.id);
    const key = `${rules.resultsVersion}.${election.registryVersion}.${election.version}`;
    const known = this.kept.get(election.id);
    if (known?.key === key) return known.results;
    const results = this.compute(tx, election, rules);
    this.keep(election.id, { key, results });
    return results;
  }

  private keep(id: ElectionId, kept: Kept): void {
    this.kept.delete(id);
    this.kept.set(id, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    // What failed is asked anew; whoever waits for it hears why.
    kept.results.catch(() => {
      if (this.kept.get(id) === kept) this.kept.delete(id);
    });
  }

  private async compute(
    tx: Transaction,
    election: Election,
    rules: ResultRules,
  ): Promise<AllResults> {
    const areas = await this.picture.findAreas(tx, election.id);
    const candidates = await this.registry.findBallot(tx, election.id);
    const ids = candidates.map(({ id }) => id);
    const { own, awaited } = await this.picture.sumOffices(tx, election.id, ids);
    const isComplete = own.every(({ sums: { unknown } }) => unknown.valid + unknown.votes === 0);
    const incomplete = isComplete ? [] : await this.incomplete.findAll(tx, election.id, ids);
    const find = constituencyFinder(rules, areas);
    return computeAll({
      ...{ election, rules, areas },
      ballot: {
        candidates: ids,
        listSizes: new Map(
          candidates.flatMap(({ id, listSize }) => (listSize === null ? [] : [[id, listSize]])),
        ),
      },
      rolledUp: rollUp(areas, [...own, ...basesOf(incomplete)]),
      lots: await this.lots.findAll(tx, election.id),
      pending: [
        ...awaited.map((office) => ({ ...toPending(office, find), counted: null })),
        ...incomplete.map((office) => ({ ...toPending(office, find), counted: office.counted })),
      ],
    });
  }
}

/** What empty valid votes lack in the base, by area: a country whose papers have no such cell has very many. */
function basesOf(incomplete: readonly IncompleteOffice[]): OwnSums[] {
  const bases = new Map<AreaId | null, number>();
  for (const { areaId, lacking } of incomplete) {
    bases.set(areaId, (bases.get(areaId) ?? 0) + lacking);
  }
  return [...bases].map(([areaId, base]) => ({ areaId, sums: { ...noSums(), base } }));
}

/** An office whose figures may still come, or be filled in. */
function toPending(
  { officeId, areaId, roll, ...office }: AwaitedOffice | IncompleteOffice,
  constituencyOf: (area: AreaId | null) => string | null,
): Omit<PendingOffice, 'counted'> {
  return {
    officeId,
    state: 'standing' in office ? (PENDING[office.standing] ?? 'unconfirmed') : 'incomplete',
    constituency: constituencyOf(areaId),
    registered: roll === null ? null : BigInt(roll),
  };
}
