import { Injectable } from '@nestjs/common';
import type { AreaId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Election } from './domain/election.js';
import type { AreaFilter, OfficeFilter, PageRequest, SortedRow } from './domain/lists.js';
import type { NamedOffice } from './domain/named-office.js';
import type { Area } from './domain/territory.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { OfficesRepository } from './persistence/offices.repository.js';
import { PublicRegistryRepository } from './persistence/public-registry.repository.js';

/**
 * What the public reads of the registry, in the reader's own transaction. Only the list looks at visibility: of an election
 * that is asked for by its id, the reader asks `isShownToPublic`, at the moment of the answer.
 */
@Injectable()
export class PublicRegistry {
  constructor(
    private readonly elections: PublicRegistryRepository,
    private readonly areas: AreasRepository,
    private readonly offices: OfficesRepository,
  ) {}

  async findElection(tx: Transaction, id: ElectionId): Promise<Election | undefined> {
    return this.elections.find(tx, id);
  }

  /** Those that are shown. One row more than asked for, like all lists. */
  async findElections(
    tx: Transaction,
    now: Date,
    page: PageRequest<'opens_at'>,
  ): Promise<readonly SortedRow<Election>[]> {
    return this.elections.findPage(tx, now, page);
  }

  async findArea(tx: Transaction, electionId: ElectionId, id: AreaId): Promise<Area | undefined> {
    const area = await this.areas.find(tx, id);
    return area?.electionId === electionId ? area : undefined;
  }

  async findAreas(
    tx: Transaction,
    electionId: ElectionId,
    filter: AreaFilter,
    page: PageRequest<'code'>,
  ): Promise<readonly SortedRow<Area>[]> {
    return this.areas.findPage(tx, electionId, filter, page);
  }

  async findOffice(tx: Transaction, id: OfficeId): Promise<NamedOffice | undefined> {
    return (await this.elections.findNamedOffices(tx, [id])).get(id);
  }

  async findOffices(
    tx: Transaction,
    electionId: ElectionId,
    filter: OfficeFilter,
    page: PageRequest<'code'>,
  ): Promise<readonly SortedRow<NamedOffice>[]> {
    const found = await this.offices.findPage(tx, electionId, filter, page);
    const named = await this.elections.findNamedOffices(
      tx,
      found.map(({ row }) => row.id),
    );
    return found.flatMap(({ row, key }) => {
      const office = named.get(row.id);
      return office === undefined ? [] : [{ row: office, key }];
    });
  }
}
