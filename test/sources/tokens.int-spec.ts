import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { OfficeId } from '#kernel';
import { SourceStandingsService, type SignedIn } from '#features/sources';
import {
  createTestDatabase,
  eventually,
  openTcpProxy,
  type TcpProxy,
  type TestDatabase,
} from '#platform/testing';
import { LOOSE, makePolls, outcomeOf, SourcesProcess, type Polls } from './sources-under-test.js';

let database: TestDatabase;
let polls: Polls;
let office: OfficeId;
const running: SourcesProcess[] = [];
const proxies: TcpProxy[] = [];
let names = 0;
let elector: string;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

beforeEach(async () => {
  polls = await makePolls(database);
  office = polls.offices[0];
  elector = `E-${String((names += 1))}`;
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(async (process) => process.stop()));
  await Promise.all(proxies.splice(0).map(async (proxy) => proxy.kill()));
});

async function start(...args: Parameters<typeof SourcesProcess.start>): Promise<SourcesProcess> {
  const process = await SourcesProcess.start(...args);
  running.push(process);
  return process;
}

const suspend = async (process: SourcesProcess, { sourceId }: SignedIn) =>
  process.nest
    .get(SourceStandingsService)
    .change(polls.owner, polls.electionId, sourceId, { to: 'suspended', reason: 'faux' });

async function look(process: SourcesProcess, token: string) {
  return process.whoIs(elector, token);
}

/** Until the process has polled and heard its bus connect: then it believes its memory. */
async function warmUp(process: SourcesProcess, token: string): Promise<void> {
  expect(await look(process, token)).toBeDefined();
  await delay(1_500);
  expect(await look(process, token)).toBeDefined();
}

describe('a guard that is warm', () => {
  it('knows a token without the database, for about three seconds', async () => {
    const proxy = await openProxy();
    const process = await start(through(proxy));
    const { token } = await process.signIn(office, elector);
    await warmUp(process, token);
    await proxy.kill();
    expect(await look(process, token)).toMatchObject({ electorId: elector, officeId: office });
    // In doubt it asks; and what cannot be asked is a fault of ours, not a wrong token.
    await eventually(async () => {
      expect(await outcomeOf(look(process, token))).toBe('database_unavailable');
    }, 6_000);
    expect(await outcomeOf(look(process, randomToken()))).toBe('database_unavailable');
  });

  it('keeps asking while polls fail, and is right again when the database is back', async () => {
    const proxy = await openProxy();
    const process = await start(through(proxy));
    const signedIn = await process.signIn(office, elector);
    await warmUp(process, signedIn.token);
    const other = await start(database.url);
    proxy.stall();
    await delay(3_200);
    await suspend(other, signedIn);
    const answer = look(process, signedIn.token);
    proxy.resume();
    expect(await answer).toBeUndefined();
  });

  it('takes a token for its own elector_id only, and for nothing that looks alike', async () => {
    const process = await start(database.url);
    const { token } = await process.signIn(office, elector);
    await warmUp(process, token);
    expect(await process.whoIs(`${elector}0`, token)).toBeUndefined();
    expect(await process.whoIs(elector.toLowerCase(), token)).toBeUndefined();
    for (const other of [`${token} `, token.slice(1), `${token}=`, '', 'x'.repeat(5_000)]) {
      expect(await process.whoIs(elector, other)).toBeUndefined();
    }
  });
});

describe('a revocation', () => {
  it('is seen by another process that hears nothing, because it polls', async () => {
    // Each listens where the other does not speak.
    const elsewhere = await createTestDatabase();
    const deaf = await start(database.url, { busUrl: elsewhere.url });
    const process = await start(database.url);
    const signedIn = await process.signIn(office, elector);
    await warmUp(deaf, signedIn.token);
    await suspend(process, signedIn);
    await eventually(async () => {
      expect(await look(deaf, signedIn.token)).toBeUndefined();
    }, 2_500);
    await deaf.stop();
    running.splice(running.indexOf(deaf), 1);
    await elsewhere.drop();
  });

  it('is seen at once by a process that hears it', async () => {
    const [near, far] = [await start(database.url), await start(database.url)];
    const signedIn = await near.signIn(office, elector);
    await warmUp(far, signedIn.token);
    await suspend(near, signedIn);
    await eventually(async () => {
      expect(await look(far, signedIn.token)).toBeUndefined();
    }, 700);
  });

  it('is seen although its transaction was open while others polled', async () => {
    const process = await start(database.url);
    const { token, sourceId } = await process.signIn(office, elector);
    await warmUp(process, token);
    // As a transaction leaves it that read its clock four seconds before it committed.
    await database.query(
      `update source_tokens set ended_at = clock_timestamp() - interval '4 seconds' where source_id = $1`,
      [sourceId],
    );
    await eventually(async () => {
      expect(await look(process, token)).toBeUndefined();
    }, 2_500);
  });
});

describe('wrong tokens', () => {
  it('are counted for each network before they are looked up, and known tokens are not', async () => {
    const process = await start(database.url, { settings: { ...LOOSE, wrongTokensByAddress: 20 } });
    const { token } = await process.signIn(office, elector);
    await warmUp(process, token);
    const flood = await Promise.all(
      Array.from({ length: 200 }, async () => outcomeOf(look(process, randomToken()))),
    );
    expect(flood.filter((outcome) => outcome === 'ok')).toHaveLength(20);
    expect(flood.filter((outcome) => outcome === 'too_many_requests')).toHaveLength(180);
    expect(await look(process, token)).toBeDefined();
    expect(await outcomeOf(process.whoIs(elector, randomToken(), '198.51.100.7'))).toBe('ok');
    process.now = new Date(process.now.getTime() + 60_000);
    expect(await outcomeOf(look(process, randomToken()))).toBe('ok');
  });

  it('are looked up once each: one that is repeated costs its network no more', async () => {
    const process = await start(database.url, { settings: { ...LOOSE, wrongTokensByAddress: 2 } });
    const stale = randomToken();
    for (let n = 0; n < 10; n += 1) expect(await look(process, stale)).toBeUndefined();
    expect(await outcomeOf(look(process, randomToken()))).toBe('ok');
    expect(await outcomeOf(look(process, randomToken()))).toBe('too_many_requests');
  });

  it('do not count what turned out right', async () => {
    const signer = await start(database.url);
    const process = await start(database.url, { settings: { ...LOOSE, wrongTokensByAddress: 1 } });
    for (let n = 0; n < 3; n += 1) {
      const { token } = await signer.signIn(office, elector);
      expect(await look(process, token)).toBeDefined();
    }
  });
});

it('sweeps what has been over for an hour, and leaves what was just ended for the polls', async () => {
  const process = await start(database.url);
  const { sourceId } = await process.signIn(office, elector);
  await database.query(
    `insert into source_tokens (digest, source_id, office_id, has_password, issued_at, expires_at, ended_at)
     select sha256(convert_to($1 || n::text, 'UTF8')), $1::uuid, $2, false, now() - interval '3 days',
            case n when 1 then now() - interval '2 hours' else now() + interval '1 day' end,
            case n when 2 then now() - interval '2 hours' when 3 then now() end
       from generate_series(1, 4) as n`,
    [sourceId, office],
  );
  // The worker of another process runs as soon as it leads.
  await process.stop();
  running.pop();
  await start(database.url);
  await eventually(async () => {
    const rows = await database.query(
      `select ended_at is not null as ended from source_tokens
        where digest in (select sha256(convert_to($1 || n::text, 'UTF8')) from generate_series(1, 4) as n) order by 1`,
      [sourceId],
    );
    expect(rows).toEqual([{ ended: false }, { ended: true }]);
  }, 5_000);
});

async function openProxy(): Promise<TcpProxy> {
  const proxy = await openTcpProxy(new URL(database.url));
  proxies.push(proxy);
  return proxy;
}

function through(proxy: TcpProxy): string {
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return url.href;
}

function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
