import path from 'node:path';
import { ApiProcess } from './api-process.js';
import { ensurePortsAreFree } from './api-ports.js';
import { startBackingServices, type BackingServices } from './backing-services.js';
import { runCliCommand } from './cli-command.js';
import { stopProcess } from '../local-services/stop-process.js';
import { Crew, rank } from './crew.js';
import { startDemoProcess } from './demo-process.js';
import { deleteDevData, keepDevSecrets, type DevSecrets } from './data-folder.js';
import { parseDemoAccounts, type DemoAccount } from './demo-accounts.js';
import type { DevOptions } from './dev-options.js';
import { formatReadyBlock } from './ready-block.js';
import { withoutSimulated } from './simulated-lines.js';
import { takeRunLock } from './run-lock.js';
import { RunRecord } from './run-record.js';

export interface DevRun {
  readonly options: DevOptions;
  /** Where the compiled platform lies. */
  readonly dist: string;
  /** Aborted when the developer wants it to stop. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** The run together with what it has started. `signal` here also stands for a part that was lost. */
interface StaffedRun extends DevRun {
  readonly crew: Crew;
  readonly record: RunRecord;
}

/** Runs the platform until the signal comes or a part of it is lost, and leaves nothing behind. */
export async function runDevPlatform(run: DevRun): Promise<void> {
  const { options, print } = run;
  const lock = takeRunLock(options.dataDir);
  const crew = new Crew();
  const record = new RunRecord(options.dataDir);
  const lost = new AbortController();
  crew.loss.catch((reason: unknown) => {
    lost.abort(reason);
  });
  const signal = AbortSignal.any([run.signal, lost.signal]);
  try {
    await record.stopLeftovers(print);
    await ensurePortsAreFree([
      { variable: 'ADMIN_PORT', port: options.adminPort },
      { variable: 'FIELD_PORT', port: options.fieldPort },
    ]);
    const staffed = { ...run, signal, crew, record };
    const started = await start(staffed);
    print(started.description);
    // After that line: it takes its time, and nobody waits for it.
    startDemo(staffed, started.accounts);
    await untilAborted(signal);
  } catch (error) {
    // Asked to stop while starting: whatever failed, failed because of that.
    if (!run.signal.aborted) throw error;
  } finally {
    await crew.stop();
    record.remove();
    lock.release();
  }
}

interface Started {
  readonly description: string;
  readonly accounts: readonly DemoAccount[];
}

async function start(run: StaffedRun): Promise<Started> {
  const { options, signal } = run;
  if (options.fresh) await startAfresh(run);
  const secrets = keepDevSecrets(options.dataDir);
  const services = await startBackingServices({ ...run, secrets });
  const env = developmentEnv(secrets, services, options);
  signal.throwIfAborted();
  await Promise.race([runCommand(run, 'db:migrate', env), untilAborted(signal)]);
  // The demo data go in while the APIs start: both need no more than the tables.
  const demo = options.demo ? runCommand(run, 'demo:load', env).then(parseDemoAccounts) : [];
  const apis = startApis(run, env);
  const all = Promise.all([demo, ...apis.map((api) => api.listening)]);
  const [accounts] = await Promise.race([all, untilAborted(signal)]);
  return { description: describe(options, services, accounts), accounts };
}

function runCommand(run: StaffedRun, command: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { dist, print, crew, record } = run;
  return runCliCommand({
    script: path.join(dist, 'apps', 'cli', 'src', 'main.js'),
    command,
    env,
    print,
    onSpawn: (identity) => {
      record.add(command, identity);
      crew.enlist({
        name: command,
        rank: rank.api,
        stop: async () => {
          await stopProcess(identity, commandStopSteps);
        },
      });
    },
  });
}

const commandStopSteps = [
  { signal: 'SIGTERM', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

function startApis(run: StaffedRun, env: NodeJS.ProcessEnv): readonly ApiProcess[] {
  const { options, dist, print, crew, record } = run;
  const ports = { 'admin-api': options.adminPort, 'field-api': options.fieldPort };
  return Object.entries(ports).map(([name, port]) => {
    const api = new ApiProcess({
      name,
      script: path.join(dist, 'apps', name, 'src', 'main.js'),
      env: { ...env, PORT: String(port) },
      print: withoutSimulated(print),
      onSpawn: (identity) => {
        record.add(name, identity);
      },
    });
    crew.enlist(api);
    return api;
  });
}

function startDemo(run: StaffedRun, accounts: readonly DemoAccount[]): void {
  const { options, dist, print, crew, record } = run;
  const director = accounts.find(({ label }) => label === 'director');
  if (director === undefined) return;
  const demo = startDemoProcess({
    ...options,
    director,
    script: path.join(dist, 'tools', 'simulator', 'simulate.js'),
    print,
    onSpawn: (identity) => {
      record.add('demo', identity);
    },
  });
  crew.enlist(demo);
}

async function startAfresh({ options, print }: DevRun): Promise<void> {
  print(`deleting the development data in ${options.dataDir}`);
  await deleteDevData(options.dataDir, print);
  if (options.databaseUrl !== undefined) {
    print('DATABASE_URL is set: the database there is yours and stays as it is.');
  }
}

/** The server of `npm run dev:web`. */
const DEV_WEB_PORT = 5173;

function developmentEnv(
  secrets: DevSecrets,
  services: BackingServices,
  { adminPort, fieldPort }: DevOptions,
): NodeJS.ProcessEnv {
  const webOrigins = [adminPort, DEV_WEB_PORT].flatMap((port) =>
    ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`),
  );
  return {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    FIELD_PUBLIC_URL: `http://127.0.0.1:${fieldPort}`,
    CORS_ORIGINS: webOrigins.join(','),
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    ...services.storage.env,
    JWT_SECRET: secrets.jwtSecret,
    METRICS_PASSWORD: secrets.metricsPassword,
  };
}

function describe(
  options: DevOptions,
  services: BackingServices,
  accounts: readonly DemoAccount[],
): string {
  return formatReadyBlock({
    ...options,
    ...services,
    storageUrl: services.storage.endpoint,
    elapsedMs: performance.now(),
    ownDatabase: options.databaseUrl !== undefined,
    accounts,
  });
}

/** Rejects when the signal comes, with its reason. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}
