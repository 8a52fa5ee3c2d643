// Before the tests that need services: builds, starts a PostgreSQL and a Redis of their own and prepares the
// template database from which every worker of Jest makes its copy. Workers find all this in the environment:
//   SCRUTIN_TEST_DATABASE_URL  an administrator's connection to the server
//   SCRUTIN_TEST_TEMPLATE      the migrated database to copy: CREATE DATABASE … TEMPLATE …
//   SCRUTIN_TEST_REDIS_URL     unset when this machine has no Redis
//   SCRUTIN_TEST_REDIS_CLUSTER_URL   the nodes of a Redis Cluster; unset likewise
//   SCRUTIN_TEST_STORAGE_ENDPOINT, …_ACCESS_KEY_ID, …_SECRET_ACCESS_KEY   of an object store that runs in this process
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../tools/build.js';
import { watchOver } from './guardian-link.js';

const run = promisify(execFile);

/** What the tear-down has to undo, last thing first. Both run in the same process. */
export const undo = [];

export default async function startServices() {
  await build();
  const { makeTemporaryFolder } = await import('../../dist/tools/embedded-postgres/index.js');
  const folder = await makeTemporaryFolder('scrutin-test-');
  const guardian = watchOver(folder);
  undo.push(() => guardian.dismiss());
  const adminUrl = process.env.DATABASE_URL || (await startPostgres(folder, guardian));
  const template = await makeTemplate(adminUrl);
  process.env.SCRUTIN_TEST_DATABASE_URL = adminUrl;
  process.env.SCRUTIN_TEST_TEMPLATE = template;
  await startRedis(folder, guardian);
  await startStorage(folder);
}

async function startStorage(folder) {
  const { startLocalS3 } = await import('../../dist/tools/local-s3/start-local-s3.js');
  const keys = { accessKeyId: 'test', secretAccessKey: randomBytes(24).toString('hex') };
  const store = await startLocalS3({
    folder: path.join(folder, 'storage'),
    port: 0,
    ...keys,
    bucket: 'scrutin',
    log: (line) => process.stderr.write(`${line}\n`),
  });
  undo.push(() => store.stop());
  process.env.SCRUTIN_TEST_STORAGE_ENDPOINT = store.url;
  process.env.SCRUTIN_TEST_STORAGE_ACCESS_KEY_ID = keys.accessKeyId;
  process.env.SCRUTIN_TEST_STORAGE_SECRET_ACCESS_KEY = keys.secretAccessKey;
}

async function startPostgres(folder, guardian) {
  const { startEmbeddedPostgres } = await import('../../dist/tools/embedded-postgres/index.js');
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
    onSpawn: (identity) => guardian.add(identity),
  });
  undo.push(() => postgres.stop());
  return postgres.url('postgres');
}

async function makeTemplate(adminUrl) {
  const { dropDatabase, ensureDatabase } =
    await import('../../dist/tools/embedded-postgres/index.js');
  // On a server of the developer's own another run may be at work, and an older template may be outdated.
  const ownServer = !process.env.DATABASE_URL;
  const template = ownServer ? 'scrutin_template' : `scrutin_template_${process.pid}`;
  if (!ownServer) undo.push(() => dropDatabase(adminUrl, template));
  await ensureDatabase(adminUrl, template);
  await migrate(nameDatabase(adminUrl, template));
  return template;
}

function nameDatabase(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function migrate(databaseUrl) {
  const cli = new URL('../../dist/apps/cli/src/main.js', import.meta.url).pathname;
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'only-for-the-migrations-of-the-test-database',
  };
  try {
    await run(process.execPath, ['--enable-source-maps', cli, 'db:migrate'], { env });
  } catch (error) {
    throw new Error(`The test database could not be migrated:\n${error.stdout}${error.stderr}`, {
      cause: error,
    });
  }
}

async function startRedis(folder, guardian) {
  if (process.env.SCRUTIN_TEST_REDIS_URL && process.env.SCRUTIN_TEST_REDIS_CLUSTER_URL) return;
  const { findRedisServer, startRedisServer } =
    await import('../../dist/tools/local-services/redis-server.js');
  const program = findRedisServer(process.env.PATH);
  if (program === undefined) {
    if (process.env.CI === 'true') {
      throw new Error('redis-server is missing: on CI every test must run, those with Redis too.');
    }
    return;
  }
  const onSpawn = (identity) => guardian.add(identity);
  const { startRedisCluster } = await import('../../dist/tools/local-services/redis-cluster.js');
  const start = async (variable, startIt, name) => {
    if (process.env[variable]) return;
    const service = await startIt({ program, folder: path.join(folder, name), onSpawn });
    undo.push(() => service.stop());
    process.env[variable] = service.url;
  };
  await Promise.all([
    start('SCRUTIN_TEST_REDIS_URL', startRedisServer, 'redis'),
    start('SCRUTIN_TEST_REDIS_CLUSTER_URL', startRedisCluster, 'redis-cluster'),
  ]);
}
