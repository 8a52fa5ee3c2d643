import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type ElectionId, type ImportId } from '#kernel';
import { Database } from '#platform/database';
import { notFound } from '../domain/errors.js';
import { effectiveRun, type ImportRun } from '../domain/polling-map/import-run.js';
import { ElectionAccess } from '../election-access.js';
import { PollingMapImportsRepository } from '../persistence/polling-map-imports.repository.js';
import { ImportRuns } from './import-runs.js';
import { PollingMapImporter } from './polling-map-importer.js';

export interface ImportRequest {
  readonly isDryRun: boolean;
  readonly amendmentReason?: string | undefined;
}

/** Imports that somebody sends over the network: read behind the answer, and asked about until they are done. */
@Injectable()
export class PollingMapImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: PollingMapImportsRepository,
    private readonly access: ElectionAccess,
    private readonly importer: PollingMapImporter,
    private readonly runs: ImportRuns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * `receive` brings the file to a place of its own and says where; it is called once it is clear that the file is
   * wanted. The file is removed in the end.
   */
  async start(
    actor: Actor,
    electionId: ElectionId,
    request: ImportRequest,
    receive: () => Promise<string>,
  ): Promise<ImportRun> {
    await this.importer.assertMayImport(actor, electionId, request);
    this.runs.assertRoom();
    const path = await receive();
    const release = () => rm(path, { force: true });
    try {
      return await this.begin(actor, electionId, request, path, release);
    } catch (error) {
      await release();
      throw error;
    }
  }

  async get(actor: Actor, id: ImportId): Promise<ImportRun> {
    return this.database.read(async (tx) => {
      const run = await this.imports.find(tx, id);
      if (run === undefined) throw notFound('import');
      await this.access.view(tx, actor, run.electionId, 'read', 'import');
      return effectiveRun(run, this.clock.now());
    });
  }

  /** The newest ones. */
  async list(actor: Actor, electionId: ElectionId): Promise<readonly ImportRun[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId);
      const runs = await this.imports.findLatest(tx, electionId);
      return runs.map((run) => effectiveRun(run, this.clock.now()));
    });
  }

  private async begin(
    actor: Actor,
    electionId: ElectionId,
    request: ImportRequest,
    path: string,
    release: () => Promise<void>,
  ): Promise<ImportRun> {
    // Others may have come while the file was under way.
    this.runs.assertRoom();
    const id = randomUUID() as ImportId;
    const startedBy = 'id' in actor ? actor.id : actor.kind;
    const run = {
      id,
      electionId,
      isDryRun: request.isDryRun,
      startedBy,
      startedAt: this.clock.now(),
    };
    await this.database.read((tx) => this.imports.insert(tx, run));
    this.runs.begin({
      id,
      run: (onProgress, signal) =>
        this.importer.import(actor, electionId, path, { ...request, onProgress, signal }),
      release,
    });
    return this.get(actor, id);
  }
}
