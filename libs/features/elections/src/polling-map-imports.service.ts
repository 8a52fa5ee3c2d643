import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId, ImportId } from '#kernel';
import { Database } from '#platform/database';
import { importBusy, notFound } from './domain/errors.js';
import type { ImportRun } from './domain/polling-map/import-run.js';
import { ElectionAccess } from './election-access.js';
import { PollingMapImportsRepository } from './persistence/polling-map-imports.repository.js';
import { FairShare } from './fair-share.js';
import { ImportFolder } from './import-folder.js';
import { ImportRuns } from './import-runs.js';
import { PollingMapImporter } from './polling-map-importer.js';

export interface ImportRequest {
  readonly isDryRun: boolean;
  readonly amendmentReason?: string | undefined;
}

/** One that is read and one that is sent meanwhile. */
const MAX_BY_ACCOUNT = 2;

/** Imports that somebody sends over the network: read behind the answer, and asked about until they are done. */
@Injectable()
export class PollingMapImportsService {
  private readonly shares = new FairShare(MAX_BY_ACCOUNT, importBusy);

  constructor(
    private readonly database: Database,
    private readonly imports: PollingMapImportsRepository,
    private readonly access: ElectionAccess,
    private readonly importer: PollingMapImporter,
    private readonly runs: ImportRuns,
    private readonly folder: ImportFolder,
  ) {}

  /** `receive` writes the file to the place that it is told; it is called once it is clear that the file is wanted. */
  async start(
    actor: Actor,
    electionId: ElectionId,
    request: ImportRequest,
    receive: (path: string) => Promise<void>,
  ): Promise<ImportRun> {
    await this.importer.assertMayImport(actor, electionId, request);
    const leave = this.enter(actor);
    const path = this.folder.newPath();
    const release = () => this.folder.remove(path).finally(leave);
    try {
      await this.folder.make();
      await receive(path);
      // Much may have changed while the file was under way.
      await this.importer.assertMayImport(actor, electionId, request);
      const run = await this.runs.open(actor, electionId, request.isDryRun);
      this.runs.begin({
        id: run.id,
        run: (course) => this.importer.import(actor, electionId, path, { ...request, ...course }),
        release,
      });
      return run;
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
      return this.runs.effective(run);
    });
  }

  /** The newest ones. */
  async list(actor: Actor, electionId: ElectionId): Promise<readonly ImportRun[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId);
      const runs = await this.imports.findLatest(tx, electionId);
      return runs.map((run) => this.runs.effective(run));
    });
  }

  /** There are few places, and a file may be long under way: no account holds all of them. */
  private enter(actor: Actor): () => void {
    const giveBack = this.shares.take(actor);
    try {
      const leave = this.runs.takePlace();
      return () => {
        leave();
        giveBack();
      };
    } catch (error) {
      giveBack();
      throw error;
    }
  }
}
