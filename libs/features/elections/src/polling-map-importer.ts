import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ElectionId, type SystemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { conflictProblem } from './domain/polling-map/conflicts.js';
import { importRunning } from './domain/errors.js';
import {
  fileProblem,
  ProblemList,
  type ImportedFile,
  type ImportOutcome,
  type ImportProgress,
} from './domain/polling-map/import-run.js';
import type { PollingMapRow } from './domain/polling-map/row.js';
import { PollingMapStaging } from './persistence/polling-map-staging.js';
import { inspectFile, type FileFacts } from './polling-map/inspect-file.js';
import { RegistryFiller } from './registry-filler.js';
import { readPollingMap } from './polling-map/read-polling-map.js';

export interface ImportOptions {
  readonly isDryRun: boolean;
  /** Why an owner changes what stands still since voting began. */
  readonly amendmentReason?: string | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the reading; nothing of it stays. */
  readonly signal?: AbortSignal;
  /** Writes down in the same transaction that it is done, so that neither is ever there without the other. */
  readonly settle?: (tx: Transaction, outcome: ImportOutcome) => Promise<void>;
}

const GIVE_UP_AFTER = 10_000;

/** Thrown through the transaction, so that nothing of the file stays in it. */
class RolledBack extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('rolled back');
  }
}

/** Reads a polling map into the registry: in one transaction, all of it or nothing. */
@Injectable()
export class PollingMapImporter {
  constructor(
    private readonly database: Database,
    private readonly staging: PollingMapStaging,
    private readonly filler: RegistryFiller,
  ) {}

  /** For operators, who know elections by their codes. Different teams may use the same one. */
  async findElections(_operator: SystemActor, code: string): Promise<readonly ElectionId[]> {
    return this.database.read((tx) => this.filler.findByCode(tx, code));
  }

  /** Asked before the file is sent, so that nobody waits for a refusal. */
  async assertMayImport(
    actor: Actor,
    electionId: ElectionId,
    terms: Pick<ImportOptions, 'amendmentReason'>,
  ): Promise<void> {
    await this.database.read((tx) => this.filler.assertMayFill(tx, actor, electionId, terms));
  }

  /** A dry run does the same work and then takes it back, so that what it says is what would happen. */
  async import(
    actor: Actor,
    electionId: ElectionId,
    path: string,
    options: ImportOptions,
  ): Promise<ImportOutcome> {
    await this.assertMayImport(actor, electionId, options);
    const inspected = await inspect(path);
    if ('state' in inspected) return inspected;
    try {
      return await this.database.longTransaction(async (tx) => {
        const outcome = await this.run(tx, actor, electionId, path, inspected, options);
        if (outcome.state === 'refused' || options.isDryRun) throw new RolledBack(outcome);
        await options.settle?.(tx, outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome;
      throw error;
    }
  }

  private async run(
    tx: Transaction,
    actor: Actor,
    electionId: ElectionId,
    path: string,
    facts: FileFacts,
    options: ImportOptions,
  ): Promise<ImportOutcome> {
    const file = describe(facts);
    if (!(await this.staging.begin(tx, electionId))) throw importRunning();
    const problems = new ProblemList();
    const reading = new Reading(path, facts, problems, options);
    await this.staging.copy(tx, reading.rows());
    reading.report('checking');
    // Of a file that was not read to its end, the rows say nothing about each other.
    if (!reading.isGivenUp) {
      const conflicts = await this.staging.findConflicts(tx);
      problems.add(conflicts.shown.map(conflictProblem), conflicts.count);
    }
    if (problems.count > 0) return { state: 'refused', file, problems };
    options.signal?.throwIfAborted();
    reading.report('writing');
    const kinds = facts.columns.levels.map(({ label }) => label);
    const summary = await this.filler.fill(tx, actor, electionId, { ...options, file, kinds });
    return { state: 'done', file, summary };
  }
}

/** One pass over the rows; it notes the problems and hands on the rest. */
class Reading {
  isGivenUp = false;
  private bytesRead = 0;
  private count = 0;

  constructor(
    private readonly path: string,
    private readonly facts: FileFacts,
    private readonly problems: ProblemList,
    private readonly options: ImportOptions,
  ) {}

  async *rows(): AsyncGenerator<readonly PollingMapRow[]> {
    this.report('reading');
    for await (const { rows, problems, bytesRead } of readPollingMap(this.path, this.facts)) {
      this.options.signal?.throwIfAborted();
      this.problems.add(problems);
      this.bytesRead = bytesRead;
      this.count += rows.length;
      this.report('reading');
      yield rows;
      // Nobody reads on about a file that is wrong in every line, and reading it costs us as much as a good one.
      if (this.problems.count < GIVE_UP_AFTER) continue;
      this.isGivenUp = true;
      return;
    }
  }

  report(state: ImportProgress['state']): void {
    const { bytes } = this.facts;
    this.options.onProgress?.({ state, bytes, bytesRead: this.bytesRead, rows: this.count });
  }
}

async function inspect(path: string): Promise<FileFacts | ImportOutcome> {
  try {
    return await inspectFile(path);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'polling_map_refused') throw error;
    const problems = new ProblemList();
    problems.add((error as DomainError).problems.map(fileProblem));
    return { state: 'refused', file: null, problems };
  }
}

function describe({ bytes, sha256, encoding, delimiter, lines }: FileFacts): ImportedFile {
  return { bytes, sha256, encoding, delimiter, lines };
}
