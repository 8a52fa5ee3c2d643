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
  readonly election_opens_at: Date;
  readonly election_closes_at: Date;
}

/** `placeHours` in SQL; a test holds the two against each other. */
const PLACES = `
  select office.id as office_id, office.election_id, office.centre_id, centre.area_id, office.registered,
         election.state,
         coalesce(office.opens_at, centre.opens_at, election.opens_at) as opens_at,
         coalesce(office.closes_at, centre.closes_at, election.closes_at) as closes_at,
         election.reports_until, election.visibility, election.public_from, election.registry_version,
         election.opens_at as election_opens_at, election.closes_at as election_closes_at
    from offices office
    join centres centre on centre.id = office.centre_id
    join elections election on election.id = office.election_id
   where office.id = any($1::uuid[])`;

const TERMS = `
  select id as election_id, state, reports_until, visibility, public_from, registry_version,
         opens_at as election_opens_at, closes_at as election_closes_at
    from elections
   where id = any($1::uuid[])`;

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

  /** As `findAll`, each with the terms that it was read under. */
  async findAllWithTerms(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<readonly PlaceOnTerms[]> {
    const rows = await tx.query<Row[]>(PLACES, [ids]);
    return rows.map((row) => ({ place: toPlace(row), terms: termsOf(row) }));
  }

  /** While those of an election are the same, so is every office of it. */
  async findTerms(
    tx: Statements,
    electionIds: readonly ElectionId[],
  ): Promise<ReadonlyMap<ElectionId, Terms>> {
    const rows = await tx.query<TermsRow[]>(TERMS, [electionIds]);
    return new Map(rows.map((row) => [row.election_id, termsOf(row)]));
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

/** All that an office takes from its election, and the version of its registry: to be compared, not to be read. */
export type Terms = string;

export interface PlaceOnTerms {
  readonly place: PollingPlace;
  readonly terms: Terms;
}

type TermsRow = Omit<
  Row,
  'office_id' | 'centre_id' | 'area_id' | 'registered' | 'opens_at' | 'closes_at'
>;

function termsOf(row: TermsRow): Terms {
  const moments = [
    row.election_opens_at,
    row.election_closes_at,
    row.reports_until,
    row.public_from,
  ].map((moment) => moment?.getTime());
  return [row.registry_version, row.state, row.visibility, ...moments].join(' ');
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
