import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { RegistryReader } from '#features/elections';
import { TalliesReader, type TallyCount } from '#features/observations';
import { OfficialFiguresReader, type ResultRules } from '#features/official-results';
import type { Transaction } from '#platform/database';
import { NO_SIDES, type Terms } from './domain/office-row.js';
import type { FieldSide, Sides } from './domain/sides.js';

export interface ReadVersions {
  readonly votesVersion: number;
  readonly ballotsVersion: number;
  readonly resultVersion: number;
}

/** Of one office: its sides, and the versions that they were read in. */
export interface ReadSides extends ReadVersions {
  readonly sides: Sides;
}

export const NOTHING_READ: ReadSides = {
  ...{ sides: NO_SIDES, votesVersion: 0, ballotsVersion: 0, resultVersion: 0 },
};

/** Asks the field and the paper, each by its door, and lays their figures side by side. */
@Injectable()
export class SidesReader {
  constructor(
    private readonly tallies: TalliesReader,
    private readonly results: OfficialFiguresReader,
    private readonly registry: RegistryReader,
  ) {}

  async readTerms(
    tx: Transaction,
    electionId: ElectionId,
    { tolerances }: ResultRules,
  ): Promise<Terms> {
    const ballot = await this.registry.findBallot(tx, electionId);
    const parties = ballot.map(({ id, partyId }) => ({ candidateId: id, partyId }));
    return { parties, tolerances };
  }

  /** Of some offices, or of all. */
  async read(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, ReadSides>> {
    const read = new Map<OfficeId, ReadSides>();
    const before = (id: OfficeId) => read.get(id) ?? NOTHING_READ;
    for (const tally of await this.tallies.findCounts(tx, electionId, officeIds)) {
      read.set(tally.officeId, withTally(before(tally.officeId), tally));
    }
    for (const paper of await this.results.findFigures(tx, electionId, officeIds)) {
      const { sides, ...known } = before(paper.officeId);
      const { figures: official, standing, version: resultVersion } = paper;
      read.set(paper.officeId, {
        ...{ ...known, resultVersion },
        sides: { ...sides, official, standing },
      });
    }
    return read;
  }
}

function withTally({ sides, ...known }: ReadSides, tally: TallyCount): ReadSides {
  const side = toSide(tally);
  return tally.stream === 'votes'
    ? { ...known, sides: { ...sides, observed: side }, votesVersion: tally.version }
    : { ...known, sides: { ...sides, counted: side }, ballotsVersion: tally.version };
}

/** Where nothing counts, nobody said that there is nothing. */
function toSide({ counted, figures, firstIndependent }: TallyCount): FieldSide | null {
  return counted === 0 ? null : { total: counted, byParty: figures, firstIndependent };
}
