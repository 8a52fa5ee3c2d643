import type { OfficeId } from '#kernel';
import type { AreaNode } from '#features/official-results';
import type { Handling } from './domain/life.js';
import {
  compareOffice,
  type ComparedOffice,
  type OfficeRow,
  type Terms,
} from './domain/office-row.js';
import { NOTHING_READ, type ReadSides } from './sides-reader.js';

/** Sums of versions, as whoever moved the figures counts them. */
export interface VersionSums {
  readonly votes: number;
  readonly ballots: number;
  readonly results: number;
}

type Versions = Omit<ReadSides, 'sides'>;

interface Entry extends Versions {
  readonly row: OfficeRow;
}

/** All offices of an election, compared. Kept in memory, and brought up to date office by office. */
export class DiscrepancySheet {
  private readonly entries = new Map<OfficeId, Entry>();
  private readonly sums = { votes: 0, ballots: 0, results: 0 };
  private last: ReadonlyMap<OfficeId, Handling> = new Map();

  constructor(
    offices: readonly ComparedOffice[],
    readonly areas: readonly AreaNode[],
    private readonly terms: Terms,
    read: ReadonlyMap<OfficeId, ReadSides>,
  ) {
    for (const office of offices) this.put(office, read.get(office.id) ?? NOTHING_READ);
  }

  get rows(): readonly OfficeRow[] {
    return [...this.entries.values()].map(({ row }) => row);
  }

  get handlings(): ReadonlyMap<OfficeId, Handling> {
    return this.last;
  }

  get versionSums(): VersionSums {
    return { ...this.sums };
  }

  /** The version of one stream of an office that the sheet shows; undefined for offices that it does not know. */
  versionOf(id: OfficeId, of: keyof Versions): number | undefined {
    return this.entries.get(id)?.[of];
  }

  update(read: ReadonlyMap<OfficeId, ReadSides>): void {
    for (const [id, sides] of read) {
      const known = this.entries.get(id);
      if (known !== undefined) this.put(known.row.office, sides);
    }
  }

  setHandlings(last: ReadonlyMap<OfficeId, Handling>): void {
    this.last = last;
  }

  private put(office: ComparedOffice, { sides, ...versions }: ReadSides): void {
    const before = this.entries.get(office.id) ?? NOTHING_READ;
    this.sums.votes += versions.votesVersion - before.votesVersion;
    this.sums.ballots += versions.ballotsVersion - before.ballotsVersion;
    this.sums.results += versions.resultVersion - before.resultVersion;
    this.entries.set(office.id, { ...versions, row: compareOffice(office, sides, this.terms) });
  }
}
