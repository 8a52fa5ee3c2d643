import { setImmediate as breathe } from 'node:timers/promises';
import type { ElectionId, OfficeId } from '#kernel';
import type { TalliesReader } from '#features/observations';
import type { AreaNode, OfficialFiguresReader, ResultRules } from '#features/official-results';
import type { Database, Transaction } from '#platform/database';
import { DiscrepancySheet, type VersionName } from './discrepancy-sheet.js';
import type {
  ComparedOfficesRepository,
  Marks,
} from './persistence/compared-offices.repository.js';
import type { HandlingsRepository } from './persistence/handlings.repository.js';
import { NOTHING_READ, type SidesReader } from './sides-reader.js';

export interface SheetParts {
  readonly database: Database;
  readonly offices: ComparedOfficesRepository;
  readonly handlings: HandlingsRepository;
  readonly sides: SidesReader;
  readonly tallies: TalliesReader;
  readonly results: OfficialFiguresReader;
}

/** How old what is shown of the field may be; of papers and of handlings nothing is. */
const FIELD_MAY_BE_MS = 500;
/** Written so long before it was committed, and by such a clock: more than that is noticed by the sums. */
const TALLIES_OVERLAP_MS = 5_000;
const RESULTS_OVERLAP_MS = 60_000;
/** From so many offices on, to read all is quicker than to read them by name. */
const READ_ALL_FROM = 10_000;
/** Offices that are compared before others get their turn. */
const AT_A_TIME = 2_000;

interface Kept {
  readonly sheet: DiscrepancySheet;
  /** While it stands, the sheet is corrected; otherwise it is made anew. */
  readonly frame: string;
  readonly resultsVersion: number;
  readonly handlings: number;
  readonly talliesAt: Date;
  readonly resultsAt: Date;
}

/** Of one read of the database. */
interface Look {
  readonly tx: Transaction;
  readonly marks: Marks;
  readonly rules: ResultRules;
}

/**
 * The sheet of one election, brought up to date whenever somebody asks. What moved is found by its time, and whether
 * all of it was found by the sums of the versions: if they differ, everything is read anew.
 */
export class ElectionDiscrepancies {
  private kept: Kept | undefined;
  private current: Promise<DiscrepancySheet> | undefined;
  private next: Promise<DiscrepancySheet> | undefined;

  constructor(
    private readonly electionId: ElectionId,
    private readonly parts: SheetParts,
  ) {}

  /** Whoever asks while a look is being taken waits for the next one: that one may have looked too early. */
  async get(): Promise<DiscrepancySheet> {
    this.next ??= this.following();
    return this.next;
  }

  private async following(): Promise<DiscrepancySheet> {
    // Whoever waited for it hears why it failed.
    await this.current?.catch(() => undefined);
    this.next = undefined;
    this.current = this.look();
    return this.current;
  }

  private async look(): Promise<DiscrepancySheet> {
    return this.parts.database.snapshot(async (tx) => {
      const marks = await this.parts.offices.readMarks(tx, this.electionId);
      const rules = await this.parts.results.getRules(tx, this.electionId);
      const look = { tx, marks, rules };
      this.kept = (await this.correct(look)) ?? (await this.makeAnew(look));
      return this.kept.sheet;
    });
  }

  /** Undefined where that cannot be done, or was not enough. */
  private async correct(look: Look): Promise<Kept | undefined> {
    const { kept } = this;
    const { tx, marks, rules } = look;
    if (kept === undefined) return undefined;
    const isPaperMoved = kept.resultsVersion !== rules.resultsVersion;
    const areas = isPaperMoved
      ? await this.parts.results.findAreas(tx, this.electionId)
      : kept.sheet.areas;
    if (kept.frame !== frameOf(look, areas)) return undefined;
    const isFieldDue = marks.at.getTime() - kept.talliesAt.getTime() >= FIELD_MAY_BE_MS;
    const papers = isPaperMoved ? await this.findMovedPapers(tx, kept) : [];
    const tallies = isFieldDue ? await this.findMovedTallies(tx, kept) : [];
    if (papers === undefined || tallies === undefined) return undefined;
    const moved = [...new Set([...papers, ...tallies])];
    if (moved.length > READ_ALL_FROM) return undefined;
    if (moved.length > 0) {
      kept.sheet.update(await this.parts.sides.read(tx, this.electionId, moved));
    }
    if (kept.handlings !== marks.handlings) await this.readHandlings(tx, kept.sheet);
    return {
      ...{ sheet: kept.sheet, frame: kept.frame, handlings: marks.handlings },
      resultsVersion: rules.resultsVersion,
      talliesAt: isFieldDue ? marks.at : kept.talliesAt,
      resultsAt: isPaperMoved ? marks.at : kept.resultsAt,
    };
  }

  private async makeAnew(look: Look): Promise<Kept> {
    const { tx, marks, rules } = look;
    const areas = await this.parts.results.findAreas(tx, this.electionId);
    const terms = await this.parts.sides.readTerms(tx, this.electionId, rules);
    const offices = await this.parts.offices.findAll(tx, this.electionId);
    const read = await this.parts.sides.read(tx, this.electionId);
    const sheet = new DiscrepancySheet(areas, terms);
    for (const [n, office] of offices.entries()) {
      sheet.add(office, read.get(office.id) ?? NOTHING_READ);
      if (n % AT_A_TIME === 0) await breathe();
    }
    await this.readHandlings(tx, sheet);
    return {
      ...{ sheet, frame: frameOf(look, areas), resultsVersion: rules.resultsVersion },
      ...{ handlings: marks.handlings, talliesAt: marks.at, resultsAt: marks.at },
    };
  }

  private async readHandlings(tx: Transaction, sheet: DiscrepancySheet): Promise<void> {
    sheet.setHandlings(await this.parts.handlings.findLast(tx, this.electionId));
  }

  private async findMovedPapers(
    tx: Transaction,
    { sheet, resultsAt }: Kept,
  ): Promise<readonly OfficeId[] | undefined> {
    const since = new Date(resultsAt.getTime() - RESULTS_OVERLAP_MS);
    const { versions, moved } = await this.parts.results.findMoves(tx, this.electionId, since);
    return complete(sheet, 'resultVersion', moved, versions);
  }

  private async findMovedTallies(
    tx: Transaction,
    { sheet, talliesAt }: Kept,
  ): Promise<readonly OfficeId[] | undefined> {
    const since = new Date(talliesAt.getTime() - TALLIES_OVERLAP_MS);
    const { votes, ballots } = await this.parts.tallies.findMoves(tx, this.electionId, since);
    const seen = complete(sheet, 'votesVersion', votes.moved, votes.versions);
    const counted = complete(sheet, 'ballotsVersion', ballots.moved, ballots.versions);
    return seen && counted && [...seen, ...counted];
  }
}

/** Those that the sheet shows in another version; undefined where they do not account for the whole difference. */
function complete(
  sheet: DiscrepancySheet,
  name: VersionName,
  moved: ReadonlyMap<OfficeId, number>,
  versions: number,
): readonly OfficeId[] | undefined {
  let sum = sheet.sumOf(name);
  const offices = [...moved].flatMap(([id, version]) => {
    const step = version - sheet.versionOf(id, name);
    sum += step;
    return step === 0 ? [] : [id];
  });
  return sum === versions ? offices : undefined;
}

/** What every office is compared by. Papers of areas that are cancelled are no change of these papers themselves. */
function frameOf({ marks, rules }: Look, areas: readonly AreaNode[]): string {
  const cancelled = areas.filter(({ isCancelled }) => isCancelled).map(({ id }) => id);
  return [marks.registryVersion, rules.version, ...cancelled].join(' ');
}
