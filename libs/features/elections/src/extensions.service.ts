import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Actor,
  type CentreId,
  type Clock,
  type ElectionId,
  type OfficeId,
} from '#kernel';
import { differenceOf, type Difference } from './domain/difference.js';
import { extensionRefused, refusedFields } from './domain/errors.js';
import {
  boundProblems,
  extendElection,
  extendPlace,
  extensionProblem,
  type ExtendedElection,
} from './domain/extension.js';
import { placeHours, type Centre, type Office } from './domain/territory.js';
import { CentresRepository } from './persistence/centres.repository.js';
import { ElectionsRepository } from './persistence/elections.repository.js';
import { OfficesRepository } from './persistence/offices.repository.js';
import { RegistryChanges, type OpenRegistry } from './registry-changes.js';

export interface Extension {
  readonly closesAt: Date;
  readonly reason: string;
}

const DEED = { deed: 'extend_voting' } as const;

/** More time for voters: in the whole election, in one centre, or in one office. Until certification. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly changes: RegistryChanges,
    private readonly elections: ElectionsRepository,
    private readonly centres: CentresRepository,
    private readonly offices: OfficesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Places with closing hours of their own keep those. */
  async extendElection(actor: Actor, id: ElectionId, extension: Extension): Promise<void> {
    await this.changes.add(actor, id, DEED, async (registry) => {
      const { election } = registry;
      this.assertPossible(registry, election.closesAt, extension);
      const later = extendElection(election, extension.closesAt, this.clock.now());
      const difference = await this.write(registry, later);
      await record(registry, { kind: 'election', id }, extension, difference);
    });
  }

  async extendCentre(actor: Actor, id: CentreId, extension: Extension): Promise<Centre> {
    const find = (tx: OpenRegistry['tx']) => this.centres.find(tx, id);
    return this.changes.change(actor, 'centre', find, DEED, async (registry, centre) => {
      const { closesAt } = extension;
      this.assertPossible(registry, placeHours(registry.election, centre).closesAt, extension);
      await this.prolong(registry, extension);
      const extended = await this.centres.update(registry.tx, centre, { closesAt });
      const difference = differenceOf(centre, { closesAt });
      await record(registry, { kind: 'centre', id }, extension, difference);
      return extended;
    });
  }

  async extendOffice(actor: Actor, id: OfficeId, extension: Extension): Promise<Office> {
    const find = (tx: OpenRegistry['tx']) => this.offices.find(tx, id);
    return this.changes.change(actor, 'office', find, DEED, async (registry, office) => {
      const { closesAt } = extension;
      const centre = await this.centres.find(registry.tx, office.centreId);
      const around = centre === undefined ? [office] : [centre, office];
      this.assertPossible(registry, placeHours(registry.election, ...around).closesAt, extension);
      await this.prolong(registry, extension);
      const extended = await this.offices.update(registry.tx, office, { closesAt });
      const difference = differenceOf(office, { closesAt });
      await record(registry, { kind: 'office', id }, extension, difference);
      return extended;
    });
  }

  /** The election goes on for the sake of one place: its own trail entry says so. */
  private async prolong(registry: OpenRegistry, extension: Extension): Promise<void> {
    const { election } = registry;
    const later = extendPlace(election, extension.closesAt, this.clock.now());
    const difference = await this.write(registry, later);
    if (difference === undefined) return;
    await record(registry, { kind: 'election', id: election.id }, extension, difference);
  }

  private assertPossible({ state }: OpenRegistry, present: Date, { closesAt }: Extension): void {
    const problem = extensionProblem(state, present, closesAt, this.clock.now());
    if (problem !== undefined) throw extensionRefused(problem);
  }

  private async write(
    { tx, election }: OpenRegistry,
    later: ExtendedElection,
  ): Promise<Difference | undefined> {
    const problems = boundProblems(later);
    if (problems.length > 0) throw refusedFields(problems);
    const difference = differenceOf(election, later);
    if (difference !== undefined) await this.elections.update(tx, election, later);
    return difference;
  }
}

async function record(
  registry: OpenRegistry,
  subject: { readonly kind: string; readonly id: string },
  { reason }: Extension,
  difference: Difference | undefined,
): Promise<void> {
  await registry.record(`${subject.kind}.extended`, subject, {
    before: difference?.before ?? {},
    after: { ...difference?.after, reason },
  });
}
