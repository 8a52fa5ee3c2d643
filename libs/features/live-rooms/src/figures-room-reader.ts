import { Inject, Injectable } from '@nestjs/common';
import type { AreaId, ElectionId, OfficeId } from '#kernel';
import {
  PublicRegistry,
  RegistryReader,
  type Election,
  type PollingPlace,
} from '#features/elections';
import { fieldBody } from '#features/live-figures';
import { TalliesReader, type StoredTally } from '#features/observations';
import { RollUpsReader } from '#features/roll-ups';
import { ballotsBody, votesBody } from '#features/stats';
import { Database, type Transaction } from '#platform/database';
import { sumOfOffice } from './domain/office-sums.js';
import type { Sections } from './domain/room-log.js';
import { keyOf, type RoomKind, type RoomName } from './domain/room.js';
import { OFFICIAL_PART, type OfficialPart, type Scope } from './official-part.js';
import type { RoomReader, RoomReading } from './room-reader.js';

/** What is read once for all rooms of an election. */
interface Surroundings {
  readonly election: Election;
  readonly listOrder: readonly string[];
}

type Readings = Map<string, RoomReading>;

/**
 * Any number of rooms in one snapshot of the database. The version of a room is a sum of counters that only grow, all read in
 * that snapshot: equal versions mean equal counters, in whatever process, and with them equal figures.
 */
@Injectable()
export class FiguresRoomReader implements RoomReader {
  constructor(
    private readonly database: Database,
    private readonly elections: PublicRegistry,
    private readonly registry: RegistryReader,
    private readonly rollUps: RollUpsReader,
    private readonly tallies: TalliesReader,
    @Inject(OFFICIAL_PART) private readonly official: OfficialPart,
  ) {}

  async readAll(rooms: readonly RoomName[]): Promise<ReadonlyMap<string, RoomReading>> {
    return this.database.snapshot(async (tx) => {
      const readings: Readings = new Map();
      const byElection = await this.findScopes(tx, rooms);
      const places = await this.registry.findPollingPlaces(
        tx,
        idsOf(rooms, 'office') as OfficeId[],
      );
      const offices = new Map<ElectionId, PollingPlace[]>();
      for (const place of places.values()) {
        const { electionId } = place;
        offices.set(electionId, [...(offices.get(electionId) ?? []), place]);
      }
      for (const id of new Set([...byElection.keys(), ...offices.keys()])) {
        const around = await this.findSurroundings(tx, id);
        if (around === undefined) continue;
        await this.readScopes(tx, around, byElection.get(id) ?? [], readings);
        await this.readOffices(tx, around, offices.get(id) ?? [], readings);
      }
      return readings;
    });
  }

  private async findScopes(
    tx: Transaction,
    rooms: readonly RoomName[],
  ): Promise<ReadonlyMap<ElectionId, readonly RoomName[]>> {
    const areas = await this.registry.findElectionsOfAreas(tx, idsOf(rooms, 'area') as AreaId[]);
    const found = new Map<ElectionId, RoomName[]>();
    for (const room of rooms) {
      const id = room.kind === 'election' ? (room.id as ElectionId) : areas.get(room.id as AreaId);
      if (id !== undefined && room.kind !== 'office')
        found.set(id, [...(found.get(id) ?? []), room]);
    }
    return found;
  }

  private async findSurroundings(
    tx: Transaction,
    id: ElectionId,
  ): Promise<Surroundings | undefined> {
    const election = await this.elections.findElection(tx, id);
    if (election === undefined || !this.official.isShown(election)) return undefined;
    const ballot = await this.registry.findBallot(tx, id);
    return { election, listOrder: ballot.map(({ partyId }) => partyId) };
  }

  private async readScopes(
    tx: Transaction,
    { election, listOrder }: Surroundings,
    rooms: readonly RoomName[],
    readings: Readings,
  ): Promise<void> {
    if (rooms.length === 0) return;
    const { id: electionId, registryVersion } = election;
    const official = await this.official.read(tx, election);
    const scopes = rooms.map(({ id }) => id as Scope);
    const sumsOf = await this.rollUps.getAll(tx, electionId, scopes);
    const summed = await this.rollUps.findVersion(tx, electionId);
    const version = summed + registryVersion + official.version;
    for (const room of rooms) {
      const scope = room.id as Scope;
      const state = { ...fieldBody(sumsOf(scope), listOrder), ...official.sectionsOf(scope) };
      readings.set(keyOf(room), { electionId, state: { version, sections: sectionsOf(state) } });
    }
  }

  private async readOffices(
    tx: Transaction,
    { election, listOrder }: Surroundings,
    places: readonly PollingPlace[],
    readings: Readings,
  ): Promise<void> {
    if (places.length === 0) return;
    const { id: electionId, registryVersion } = election;
    const ids = places.map(({ officeId }) => officeId);
    const found = await this.tallies.findTallies(tx, ids);
    const tallyOf = (id: OfficeId, stream: StoredTally['stream']) =>
      found.find((one) => one.officeId === id && one.stream === stream);
    for (const { officeId: id, registered } of places) {
      const votes = tallyOf(id, 'votes');
      const ballots = tallyOf(id, 'ballots');
      const sums = {
        votes: sumOfOffice(votes, registered),
        ballots: sumOfOffice(ballots, registered),
      };
      const state = {
        ...fieldBody(sums, listOrder),
        last_vote: votesBody(votes).last_vote,
        last_paper: ballotsBody(ballots, listOrder).last_paper,
      };
      const version = sums.votes.version + sums.ballots.version + registryVersion;
      const reading = { electionId, state: { version, sections: sectionsOf(state) } };
      readings.set(keyOf({ kind: 'office', id }), reading);
    }
  }
}

function idsOf(rooms: readonly RoomName[], kind: RoomKind): readonly string[] {
  return rooms.filter((room) => room.kind === kind).map(({ id }) => id);
}

function sectionsOf(state: Readonly<Record<string, unknown>>): Sections {
  return Object.fromEntries(
    Object.entries(state).map(([name, section]) => [name, JSON.stringify(section)]),
  );
}
