import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalS3, type LocalS3 } from '../../tools/local-s3/start-local-s3.js';
import { findFreePort, loopback } from '../../tools/local-services/ports.js';

const KEYS = { accessKeyId: 'endurance', secretAccessKey: 'only-for-a-run-of-endurance' };
const BUCKET = 'scrutin';

/** An object store with STS at one address, which comes and goes. */
export class EvidenceStore {
  private running: LocalS3 | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async open(): Promise<EvidenceStore> {
    const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-endurance-store-'));
    const store = new EvidenceStore(folder, await findFreePort());
    await store.start();
    return store;
  }

  /** For the processes that use it. */
  get env(): Readonly<Record<string, string>> {
    return {
      STORAGE_ENDPOINT: `http://${loopback}:${String(this.port)}`,
      STORAGE_BUCKET: BUCKET,
      STORAGE_ACCESS_KEY_ID: KEYS.accessKeyId,
      STORAGE_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    };
  }

  async start(): Promise<void> {
    const { folder, port } = this;
    this.running = await startLocalS3({
      ...{ folder, port, bucket: BUCKET, ...KEYS },
      log: () => undefined,
    });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
