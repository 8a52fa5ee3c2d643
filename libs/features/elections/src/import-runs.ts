import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  CLOCK,
  DomainError,
  type Actor,
  type Clock,
  type ElectionId,
  type ImportId,
} from '#kernel';
import { breaksConstraint, Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { importBusy, notFound } from './domain/errors.js';
import {
  effectiveRun,
  type ImportOutcome,
  type ImportProgress,
  type ImportRun,
} from './domain/polling-map/import-run.js';
import {
  PollingMapImportsRepository,
  type ImportVerdict,
} from './persistence/polling-map-imports.repository.js';
import type { ImportOptions } from './polling-map-importer.js';

/** One is read, the others wait or are on their way to the disk, and each may be as large as a country. */
const PLACES = 4;
const NOTE_EVERY_MS = 1_000;

type Course = Required<Pick<ImportOptions, 'onProgress' | 'signal' | 'settle'>>;

export interface ImportJob {
  readonly id: ImportId;
  run(course: Course): Promise<ImportOutcome>;
  /** Called in the end, whatever came of it. */
  release(): Promise<void>;
}

/** Runs imports behind the answer, one after the other, and writes down how far they come. */
@Injectable()
export class ImportRuns implements BeforeApplicationShutdown {
  private readonly stopped = new AbortController();
  private taken = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly imports: PollingMapImportsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** From before the file comes until the run is over. Returns what gives the place back. */
  takePlace(): () => void {
    if (this.taken >= PLACES || this.stopped.signal.aborted) throw importBusy();
    this.taken += 1;
    return () => {
      this.taken -= 1;
    };
  }

  /** Writes down that there is a run, before anything of it happens. */
  async open(actor: Actor, electionId: ElectionId, isDryRun: boolean): Promise<ImportRun> {
    if (this.stopped.signal.aborted) throw importBusy();
    const id = randomUUID() as ImportId;
    const startedBy = 'id' in actor ? actor.id : actor.kind;
    const run = { id, electionId, isDryRun, startedBy, startedAt: this.clock.now() };
    try {
      return await this.database.read((tx) => this.imports.insert(tx, run));
    } catch (error) {
      // Deleted in this very moment.
      if (breaksConstraint(error, 'polling_map_imports_election_id_fkey')) {
        throw notFound('election');
      }
      throw error;
    }
  }

  /** As it stands, and not as a process that died left it. */
  effective(run: ImportRun): ImportRun {
    return effectiveRun(run, this.clock.now());
  }

  begin(job: ImportJob): void {
    // It is alive while it waits, however long the others take.
    const notes = new ProgressNotes((progress) => this.note(job.id, progress));
    this.last = this.last.then(async () => {
      try {
        await this.runOne(job, notes);
      } catch (error) {
        // The run stays unfinished, and its silence tells that it failed.
        this.logger.error({ err: error }, 'an import could not be written down');
      }
    });
  }

  /** What is being read is given up, and nothing of it stays; what is being written is waited for. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.last;
  }

  private async runOne(job: ImportJob, notes: ProgressNotes): Promise<void> {
    try {
      const outcome = await job.run({
        onProgress: (progress) => {
          notes.progress = progress;
        },
        signal: this.stopped.signal,
        settle: (tx, done) => this.imports.finish(tx, job.id, verdictOf(done), this.clock.now()),
      });
      await notes.end();
      await this.finish(job.id, verdictOf(outcome));
    } catch (error) {
      await notes.end();
      await this.finish(job.id, this.failure(error));
    } finally {
      await job.release();
    }
  }

  private async note(id: ImportId, progress: ImportProgress | undefined): Promise<void> {
    try {
      await this.database.read((tx) => this.imports.note(tx, id, progress, this.clock.now()));
    } catch (error) {
      this.logger.warn({ err: error }, 'the progress of an import could not be noted');
    }
  }

  private async finish(id: ImportId, verdict: ImportVerdict): Promise<void> {
    await this.database.read((tx) => this.imports.finish(tx, id, verdict, this.clock.now()));
  }

  /** A refusal says why in words for the user; a fault of ours says that it is one, and the log says which. */
  private failure(error: unknown): ImportVerdict {
    const isRefusal = error instanceof DomainError;
    if (!isRefusal && !this.stopped.signal.aborted) {
      this.logger.error({ err: error }, 'an import failed');
    }
    const { code, detail } = isRefusal
      ? (error as DomainError)
      : {
          code: this.stopped.signal.aborted ? 'interrupted' : 'internal_error',
          detail: 'The import did not come to its end. Nothing was changed: send the file again.',
        };
    const problem = { line: null, column: null, code, detail };
    return { state: 'failed', file: null, summary: null, problems: [problem], problemCount: 1 };
  }
}

/** Writes down the newest progress now and then, and at least that the run is alive. */
class ProgressNotes {
  progress: ImportProgress | undefined;
  private under: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(write: (progress: ImportProgress | undefined) => Promise<void>) {
    let isWriting = false;
    this.timer = setInterval(() => {
      if (isWriting) return;
      isWriting = true;
      this.under = write(this.progress).finally(() => {
        isWriting = false;
      });
    }, NOTE_EVERY_MS);
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.under;
  }
}

function verdictOf(outcome: ImportOutcome): ImportVerdict {
  if (outcome.state === 'done') {
    return { ...outcome, problems: [], problemCount: 0 };
  }
  const { state, file, problems } = outcome;
  return { state, file, summary: null, problems: problems.shown, problemCount: problems.count };
}
