import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { notFound, RegistryReader, type Office } from '#features/elections';
import { OfficialFiguresReader } from '#features/official-results';
import type { Transaction } from '#platform/database';
import {
  difference,
  findingsOf,
  pairsOf,
  type Difference,
  type Pair,
} from './domain/comparison.js';
import { stateOf, tagOf, type DiscrepancyState, type Handling } from './domain/life.js';
import { NO_SIDES } from './domain/office-row.js';
import type { Sides } from './domain/sides.js';
import { HandlingsRepository } from './persistence/handlings.repository.js';
import { SidesReader } from './sides-reader.js';

/** One office, its three stories and what was said of them. */
export interface OfficeDiscrepancy {
  readonly office: Office;
  readonly sides: Sides;
  readonly state: DiscrepancyState;
  /** Every pair of figures; of those that are both there, how far they are apart. */
  readonly pairs: readonly (Pair | Difference)[];
  readonly exceeding: readonly Difference[];
  /** The newest first. */
  readonly handlings: readonly Handling[];
  /** Whoever decides names it: it changes with the figures and with each decision. */
  readonly tag: string;
}

/** Compares one office from its rows, and from nothing that was kept. */
@Injectable()
export class OfficeComparer {
  constructor(
    private readonly registry: RegistryReader,
    private readonly results: OfficialFiguresReader,
    private readonly sides: SidesReader,
    private readonly handlings: HandlingsRepository,
  ) {}

  async getOffice(tx: Transaction, id: OfficeId): Promise<Office> {
    const office = await this.registry.findOffice(tx, id);
    if (office === undefined) throw notFound('office');
    return office;
  }

  async compare(tx: Transaction, office: Office): Promise<OfficeDiscrepancy> {
    const { id, electionId } = office;
    const rules = await this.results.getRules(tx, electionId);
    const { parties, tolerances } = await this.sides.readTerms(tx, electionId, rules);
    const read = await this.sides.read(tx, electionId, [id]);
    const sides = read.get(id)?.sides ?? NO_SIDES;
    const handlings = await this.handlings.findAll(tx, id);
    const findings = findingsOf(sides, parties, tolerances);
    const pairs = pairsOf(sides, parties).map((pair) => difference(pair, tolerances) ?? pair);
    return {
      ...{ office, sides, pairs, handlings, exceeding: findings.exceeding },
      state: stateOf(findings, handlings[0]),
      tag: tagOf(findings.exceeding, handlings[0]),
    };
  }
}
