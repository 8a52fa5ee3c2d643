import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeServer } from './ground/node-server.js';
import { shippedFlags } from '../tools/prove/shipped-flags.js';

const METRICS_PASSWORD = '0c1b2a39485f6e7d8c9bafa1b2c3d4e5';

/** The object store is not asked by anything that is measured here. */
const NO_STORAGE = {
  STORAGE_ENDPOINT: 'http://127.0.0.1:9',
  STORAGE_REGION: 'us-east-1',
  STORAGE_BUCKET: 'bench',
  STORAGE_ACCESS_KEY_ID: 'bench',
  STORAGE_SECRET_ACCESS_KEY: '5f6e7d8c9bafa1b2c3d4e50c1b2a3948',
  STS_ROLE_ARN: 'arn:aws:iam::000000000000:role/bench',
  // Nothing is written there: no citizen comes.
  VERIFICATION_KEYS_DIR: path.join(tmpdir(), 'scrutin-bench-keys'),
};

/** Far above what is measured: the pace of reporters is a rule of its own. */
const NO_HURRY = {
  FIELD_REPORTS_BY_SOURCE: '100000000',
  FIELD_REPORTS_BY_OFFICE: '100000000',
  FIELD_HIGHEST_INDEX: '3000000',
};

export interface FieldApiOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Beside those of the service. */
  readonly execArgv?: readonly string[];
}

/** The compiled field API as it runs in production, its log written like anywhere else, but to nowhere. */
export class FieldApiProcess {
  private constructor(private readonly server: NodeServer) {}

  static async start(options: FieldApiOptions): Promise<FieldApiProcess> {
    const { databaseUrl, redisUrl, env = {}, execArgv = [] } = options;
    const script = path.resolve(import.meta.dirname, '../apps/field-api/src/main.js');
    const server = await NodeServer.start({
      ...{ script, execArgv: [...(await shippedFlags()), ...execArgv] },
      env: {
        ...NO_STORAGE,
        ...NO_HURRY,
        ...{ NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DRAIN_SECONDS: '0' },
        ...{ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, METRICS_PASSWORD },
        ...env,
      },
    });
    return new FieldApiProcess(server);
  }

  get port(): number {
    return this.server.port;
  }

  /** Seconds of processor time that it has used so far. */
  cpuSeconds(): number {
    return this.server.cpuSeconds();
  }

  /** How often figures were read from PostgreSQL so far. */
  async readings(): Promise<number> {
    return this.metric(/^office_figures_readings_total\{.*from="database".*\} (.+)$/m);
  }

  private async metric(line: RegExp): Promise<number> {
    const authorization = `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`;
    const answer = await fetch(`http://127.0.0.1:${String(this.port)}/metrics`, {
      headers: { authorization },
    });
    return Number(line.exec(await answer.text())?.[1] ?? 0);
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}
