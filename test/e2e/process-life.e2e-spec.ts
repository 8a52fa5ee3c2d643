import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { JWT_SECRET, METRICS_PASSWORD } from './api-under-test.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

const children: ChildProcess[] = [];

/** The built process itself, as production runs it. */
function startProcess(app: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [path.join(root, `dist/apps/${app}/src/main.js`)], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

async function exitCode({ child }: Started): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('the life of a process', () => {
  let database: TestDatabase;
  const complete = (): Record<string, string> => ({
    NODE_ENV: 'production',
    PORT: '0',
    DATABASE_URL: database.url,
    METRICS_PASSWORD,
    JWT_SECRET,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'noreply@example.org',
    PUBLIC_URL: 'https://scrutin.example',
    FIELD_PUBLIC_URL: 'https://field.scrutin.example',
    // Nobody listens there, and the process runs all the same.
    STORAGE_ENDPOINT: 'http://127.0.0.1:1',
    STORAGE_ACCESS_KEY_ID: 'scrutin',
    STORAGE_SECRET_ACCESS_KEY: 'not-a-real-one',
    // Made when the first citizen comes.
    VERIFICATION_KEYS_DIR: path.join(root, '.data', 'no-verification-keys'),
  });

  // A test that failed half-way must not leave its process, or the run would wait for it for ever.
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  async function listeningPort({ output }: Started): Promise<number> {
    let port = 0;
    await eventually(() => {
      const line = output()
        .split('\n')
        .find((text) => text.includes('"listening"'));
      port = (JSON.parse(line ?? '{}') as { port?: number }).port ?? 0;
      expect(port).toBeGreaterThan(0);
    }, 20_000);
    return port;
  }

  it('does not start without its secrets, names each missing variable and exits with 78', async () => {
    const started = startProcess('admin-api', {
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://x',
    });
    expect(await exitCode(started)).toBe(78);
    for (const line of [
      'PORT is missing',
      'JWT_SECRET is missing',
      'METRICS_PASSWORD is missing',
      'DATABASE_URL is malformed',
    ]) {
      expect(started.output()).toContain(line);
    }
    expect(started.output()).not.toContain('mysql://x');
  });

  it('does not start without the keys of its object store', async () => {
    const { STORAGE_ACCESS_KEY_ID: _id, STORAGE_SECRET_ACCESS_KEY: _secret, ...rest } = complete();
    const started = startProcess('admin-api', rest);
    expect(await exitCode(started)).toBe(78);
    expect(started.output()).toContain('STORAGE_ACCESS_KEY_ID is missing');
    expect(started.output()).toContain('STORAGE_SECRET_ACCESS_KEY is missing');
  });

  it('does not start without its database, and says so', async () => {
    const started = startProcess('field-api', {
      ...complete(),
      DATABASE_URL: 'postgres://x:hunter2@127.0.0.1:1/x',
    });
    expect(await exitCode(started)).toBe(1);
    expect(started.output()).toMatch(
      /^field-api: the database of DATABASE_URL cannot be used: .*ECONNREFUSED/m,
    );
    expect(started.output()).not.toContain('hunter2');
    expect(started.output()).not.toMatch(/^\s+at /m);
  });

  it('finishes the request that it accepted before it was told to stop, and exits with 0', async () => {
    const started = startProcess('field-api', { ...complete(), DRAIN_SECONDS: '1' });
    const port = await listeningPort(started);
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    // The head of a request is accepted; its body is still on the way when the order to stop comes.
    socket.write(
      'POST /nothing HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
    );
    await eventually(async () => {
      expect((await fetch(`http://127.0.0.1:${String(port)}/health`)).status).toBe(200);
    });
    started.child.kill('SIGTERM');
    await eventually(async () => {
      const ready = await fetch(`http://127.0.0.1:${String(port)}/health/ready`);
      expect(ready.status).toBe(503);
    });
    setTimeout(() => socket.write('}'), 1_500);
    expect(await exitCode(started)).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('"code":"not_found"');
    await expect(fetch(`http://127.0.0.1:${String(port)}/health`)).rejects.toThrow('fetch failed');
  });

  it('ends by itself when the supervisor that started it is gone', async () => {
    const started = startProcess('admin-api', complete());
    await listeningPort(started);
    started.child.disconnect();
    expect(await exitCode(started)).toBe(0);
  });
});
