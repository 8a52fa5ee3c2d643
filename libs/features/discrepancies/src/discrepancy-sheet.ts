import type { OfficeId } from '#kernel';
import type { AreaNode } from '#features/official-results';
import type { Handling } from './domain/life.js';
import {
  compareOffice,
  type ComparedOffice,
  type OfficeRow,
  type Terms,
} from './domain/office-row.js';
import { NOTHING_READ, type ReadSides, type ReadVersions } from './sides-reader.js';

export type VersionName = keyof ReadVersions;

/** All offices of an election, compared. Kept in memory, and brought up to date office by office. */
export class DiscrepancySheet {
  private readonly table: OfficeRow[] = [];
  /** The sides themselves are not kept: they are most of what there is. */
  private readonly versions: ReadVersions[] = [];
  private readonly places = new Map<OfficeId, number>();
  private readonly sums = { votesVersion: 0, ballotsVersion: 0, resultVersion: 0 };
  private last: ReadonlyMap<OfficeId, Handling> = new Map();

  constructor(
    readonly areas: readonly AreaNode[],
    private readonly terms: Terms,
  ) {}

  /** To be read before anything else is waited for: it is the table itself. */
  get rows(): readonly OfficeRow[] {
    return this.table;
  }

  get handlings(): ReadonlyMap<OfficeId, Handling> {
    return this.last;
  }

  /** Of all offices, as whoever moved the figures counts them. */
  sumOf(name: VersionName): number {
    return this.sums[name];
  }

  /** In which an office is shown; 0 for one that is not known. */
  versionOf(id: OfficeId, name: VersionName): number {
    const place = this.places.get(id);
    return place === undefined ? 0 : (this.versions[place]?.[name] ?? 0);
  }

  add(office: ComparedOffice, read: ReadSides): void {
    this.places.set(office.id, this.table.length);
    this.put(this.table.length, office, read);
  }

  update(read: ReadonlyMap<OfficeId, ReadSides>): void {
    for (const [id, sides] of read) {
      const place = this.places.get(id);
      const office = place === undefined ? undefined : this.table[place]?.office;
      if (place !== undefined && office !== undefined) this.put(place, office, sides);
    }
  }

  setHandlings(last: ReadonlyMap<OfficeId, Handling>): void {
    this.last = last;
  }

  private put(place: number, office: ComparedOffice, read: ReadSides): void {
    const before = this.versions[place] ?? NOTHING_READ;
    this.sums.votesVersion += read.votesVersion - before.votesVersion;
    this.sums.ballotsVersion += read.ballotsVersion - before.ballotsVersion;
    this.sums.resultVersion += read.resultVersion - before.resultVersion;
    this.table[place] = compareOffice(office, read.sides, this.terms);
    const { votesVersion, ballotsVersion, resultVersion } = read;
    this.versions[place] = { votesVersion, ballotsVersion, resultVersion };
  }
}
