import { Injectable } from '@nestjs/common';
import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Statements, Transaction } from '#platform/database';
import type { Candidate } from './domain/candidate.js';
import type { PollingPlace } from './domain/polling-place.js';
import type { Area, Centre, Office } from './domain/territory.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { CandidatesRepository } from './persistence/candidates.repository.js';
import { CentresRepository } from './persistence/centres.repository.js';
import { OfficesRepository } from './persistence/offices.repository.js';
import { PollingPlacesRepository, type Showing } from './persistence/polling-places.repository.js';

/** What other features read of the registry, in their own transaction. Who may see it is for them to ask. */
@Injectable()
export class RegistryReader {
  constructor(
    private readonly offices: OfficesRepository,
    private readonly areas: AreasRepository,
    private readonly centres: CentresRepository,
    private readonly candidates: CandidatesRepository,
    private readonly places: PollingPlacesRepository,
  ) {}

  async findOffice(tx: Transaction, id: OfficeId): Promise<Office | undefined> {
    return this.offices.find(tx, id);
  }

  async findArea(tx: Transaction, id: AreaId): Promise<Area | undefined> {
    return this.areas.find(tx, id);
  }

  async findCentre(
    tx: Transaction,
    electionId: ElectionId,
    id: CentreId,
  ): Promise<Centre | undefined> {
    const centre = await this.centres.find(tx, id);
    return centre?.electionId === electionId ? centre : undefined;
  }

  /** In which election each area lies; of those that exist. */
  async findElectionsOfAreas(
    tx: Transaction,
    ids: readonly AreaId[],
  ): Promise<ReadonlyMap<AreaId, ElectionId>> {
    return this.areas.findElectionsOf(tx, ids);
  }

  /** As the field meets it, hours included. */
  async findPollingPlace(tx: Transaction, id: OfficeId): Promise<PollingPlace | undefined> {
    return (await this.findPollingPlaces(tx, [id])).get(id);
  }

  /** Those that exist. */
  async findPollingPlaces(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, PollingPlace>> {
    return this.places.findAll(tx, ids);
  }

  /** Of elections that exist: what changes whenever anything of them does. */
  async findShowings(
    tx: Transaction,
    ids: readonly ElectionId[],
  ): Promise<ReadonlyMap<ElectionId, Showing>> {
    return this.places.findShowings(tx, ids);
  }

  /** In the order of the ballot. */
  async findBallot(tx: Transaction, electionId: ElectionId): Promise<readonly Candidate[]> {
    return this.candidates.findAll(tx, electionId);
  }
}
