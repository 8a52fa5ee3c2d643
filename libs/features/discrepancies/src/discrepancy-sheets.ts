import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import { TalliesReader } from '#features/observations';
import { OfficialFiguresReader } from '#features/official-results';
import { Database } from '#platform/database';
import type { DiscrepancySheet } from './discrepancy-sheet.js';
import { ElectionDiscrepancies } from './election-discrepancies.js';
import { ComparedOfficesRepository } from './persistence/compared-offices.repository.js';
import { HandlingsRepository } from './persistence/handlings.repository.js';
import { SidesReader } from './sides-reader.js';

/** Elections that a process keeps compared; some tens of megabytes for one of a hundred thousand offices. */
const KEPT = 4;

/** The sheets of the elections that somebody asked for last. */
@Injectable()
export class DiscrepancySheets {
  private readonly kept = new Map<ElectionId, ElectionDiscrepancies>();

  constructor(
    private readonly database: Database,
    private readonly offices: ComparedOfficesRepository,
    private readonly handlings: HandlingsRepository,
    private readonly sides: SidesReader,
    private readonly tallies: TalliesReader,
    private readonly results: OfficialFiguresReader,
  ) {}

  /** As it stands at this moment; what the field reported may be half a second older. */
  async get(id: ElectionId): Promise<DiscrepancySheet> {
    const { database, offices, handlings, sides, tallies, results } = this;
    const parts = { database, offices, handlings, sides, tallies, results };
    const election = this.kept.get(id) ?? new ElectionDiscrepancies(id, parts);
    // What was asked for last goes last.
    this.kept.delete(id);
    this.kept.set(id, election);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return election.get();
  }
}
