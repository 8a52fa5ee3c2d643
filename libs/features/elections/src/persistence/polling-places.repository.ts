import { Injectable } from '@nestjs/common';
import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Statements, Transaction } from '#platform/database';
import type { Visibility } from '../domain/election.js';
import type { ElectionState } from '../domain/life.js';
import type { PollingPlace } from '../domain/polling-place.js';

interface Row {
  readonly office_id: OfficeId;
  readonly election_id: ElectionId;
  readonly centre_id: CentreId;
  readonly area_id: AreaId | null;
  readonly registered: number | null;
  readonly state: ElectionState;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly reports_until: Date;
  readonly visibility: Visibility;
  readonly public_from: Date | null;
  readonly registry_version: string;
}

/** `placeHours` in SQL; a test holds the two against each other. */
const PLACES = `
  select office.id as office_id, office.election_id, office.centre_id, centre.area_id, office.registered,
         election.state,
         coalesce(office.opens_at, centre.opens_at, election.opens_at) as opens_at,
         coalesce(office.closes_at, centre.closes_at, election.closes_at) as closes_at,
         election.reports_until, election.visibility, election.public_from, election.registry_version
    from offices office
    join centres centre on centre.id = office.centre_id
    join elections election on election.id = office.election_id
   where office.id = any($1::uuid[])`;

export type Showing = Pick<
  PollingPlace,
  'electionId' | 'registryVersion' | 'state' | 'visibility' | 'publicFrom'
>;

@Injectable()
export class PollingPlacesRepository {
  async findAll(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, PollingPlace>> {
    const rows = await tx.query<Row[]>(PLACES, [ids]);
    return new Map(rows.map((row) => [row.office_id, toPlace(row)]));
  }

  async findShowings(
    tx: Transaction,
    electionIds: readonly ElectionId[],
  ): Promise<ReadonlyMap<ElectionId, Showing>> {
    const rows = await tx.query<ShowingRow[]>(
      `select id, state, visibility, public_from, registry_version from elections where id = any($1::uuid[])`,
      [electionIds],
    );
    return new Map(rows.map((row) => [row.id, toShowing(row)]));
  }
}

type ShowingRow = Pick<Row, 'state' | 'visibility' | 'public_from' | 'registry_version'> & {
  readonly id: ElectionId;
};

function toShowing(row: ShowingRow): Showing {
  const { id: electionId, state, visibility, public_from: publicFrom } = row;
  const registryVersion = Number(row.registry_version);
  return { electionId, registryVersion, state, visibility, publicFrom };
}

function toPlace(row: Row): PollingPlace {
  return {
    officeId: row.office_id,
    electionId: row.election_id,
    centreId: row.centre_id,
    areaId: row.area_id,
    registered: row.registered,
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    reportsUntil: row.reports_until,
    visibility: row.visibility,
    publicFrom: row.public_from,
    registryVersion: Number(row.registry_version),
  };
}
