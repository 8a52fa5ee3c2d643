import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type ElectionId, type ElectorId, type OfficeId, type SourceId } from '#kernel';
import {
  ScopedCredentialsIssuer,
  type ScopedCredentials,
  type ScopedCredentialsRequest,
} from '#platform/storage';
import { Database } from '#platform/database';
import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';
import { EvidenceCredentials, type EvidencePlace } from './evidence-credentials.js';
import { EvidenceQuotas } from './evidence-quotas.js';
import { LentKeys } from './lent-keys.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';

const MINUTE = 60_000;
const uuid = (last: number): string =>
  `6f1d2c3b-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
const PLACE: EvidencePlace = {
  electionId: uuid(1) as ElectionId,
  officeId: uuid(2) as OfficeId,
  electorId: 'GA-1' as ElectorId,
  sourceId: uuid(3) as SourceId,
};
const inOffice = (n: number): EvidencePlace => ({ ...PLACE, officeId: uuid(n) as OfficeId });

let now: Date;
let server: TestDatabase;
let database: Database;

/** STS as it may be on a bad day. */
class WilfulSts extends ScopedCredentialsIssuer {
  readonly asked: ScopedCredentialsRequest[] = [];
  mood: 'well' | 'down' | 'broken' = 'well';
  delay: () => Promise<unknown> = async () => undefined;

  async issue(request: ScopedCredentialsRequest) {
    const number = this.asked.push(request);
    await this.delay();
    if (this.mood === 'down') return err('unavailable' as const);
    if (this.mood === 'broken') throw new Error(`no role for ${request.prefix}`);
    const expiresAt = new Date(now.getTime() + request.seconds * 1_000);
    return ok(keys(String(number), expiresAt));
  }
}

function keys(accessKeyId: string, expiresAt: Date): ScopedCredentials {
  return { accessKeyId, secretAccessKey: 'secret', sessionToken: 'session', expiresAt };
}

let sts: WilfulSts;
let lender: EvidenceCredentials;

beforeAll(async () => {
  server = await createTestDatabase();
  const facts = { url: server.url, poolSize: 4, applicationName: 'scrutin-test', entities: [] };
  database = new Database(facts);
  await database.open();
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

beforeEach(() => {
  now = new Date('2026-11-28T06:00:00Z');
  sts = new WilfulSts();
  const settings = { bucket: 'scrutin', quota: { maxBytes: 1_000, maxFiles: 10 } };
  const quotas = new EvidenceQuotas(database, new EvidenceIndexRepository(), settings);
  lender = new EvidenceCredentials(sts, quotas, settings, { now: () => now }, captureLog().logger);
});

const keyOf = async (place = PLACE): Promise<string | undefined> =>
  (await lender.lend(place)).credentials?.accessKeyId;

describe('keys for a source', () => {
  it('are for its own folder and live for an hour', async () => {
    const { basePath, credentials } = await lender.lend(PLACE);
    const folder = `elections/${PLACE.electionId}/offices/${PLACE.officeId}/source-GA-1/`;
    expect(basePath).toBe(`s3://scrutin/${folder}`);
    expect(credentials?.expiresAt).toEqual(new Date('2026-11-28T07:00:00Z'));
    expect(sts.asked).toEqual([{ prefix: folder, sessionName: PLACE.sourceId, seconds: 3_600 }]);
  });

  it('are served again as long as 30 minutes are left, and no longer', async () => {
    expect(await keyOf()).toBe('1');
    now = new Date(now.getTime() + 30 * MINUTE);
    expect(await keyOf()).toBe('1');
    now = new Date(now.getTime() + 1);
    expect(await keyOf()).toBe('2');
  });

  it('are null when less than 30 minutes are left and no others can be had', async () => {
    await keyOf();
    sts.mood = 'down';
    now = new Date(now.getTime() + 31 * MINUTE);
    expect(await keyOf()).toBeUndefined();
  });

  it('are those of one office and one source, never those of another', async () => {
    const others = [
      { ...PLACE, officeId: uuid(9) as OfficeId },
      { ...PLACE, electorId: 'GA-2' as ElectorId },
      { ...PLACE, electionId: uuid(9) as ElectionId },
    ];
    const lent = [await keyOf(), ...(await Promise.all(others.map(keyOf)))];
    expect(new Set(lent).size).toBe(4);
    expect(new Set(sts.asked.map(({ prefix }) => prefix)).size).toBe(4);
  });

  it('are asked for once, however many ask at the same time', async () => {
    sts.delay = () => pause(20);
    const lent = await Promise.all(Array.from({ length: 500 }, () => keyOf()));
    expect(new Set(lent)).toEqual(new Set(['1']));
    expect(sts.asked).toHaveLength(1);
  });

  it('are not asked for when the elector_id is no plain one', async () => {
    for (const electorId of ['*', '../x', '%2e%2e', '']) {
      const place = { ...PLACE, electorId: electorId as ElectorId };
      await expect(lender.lend(place)).rejects.toMatchObject({ code: 'bad_request' });
    }
    expect(sts.asked).toHaveLength(0);
  });
});

describe('when STS is slow or down', () => {
  it('nobody waits longer than a second, and what comes late serves the next who asks', async () => {
    let arrive: (value?: unknown) => void = () => undefined;
    sts.delay = () => new Promise((resolve) => (arrive = resolve));
    const started = performance.now();
    expect((await lender.lend(PLACE)).credentials).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
    arrive();
    await pause(50);
    expect(await keyOf()).toBe('1');
    expect(sts.asked).toHaveLength(1);
  });

  it('whoever comes behind 256 others is told at once, and is served when they are through', async () => {
    let arrive: (value?: unknown) => void = () => undefined;
    const gate = new Promise((resolve) => (arrive = resolve));
    sts.delay = () => gate;
    const first = Array.from({ length: 256 }, (_, n) => lender.lend(inOffice(n)));
    const started = performance.now();
    expect(await keyOf(inOffice(1_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(100);
    arrive();
    const served = await Promise.all(first);
    expect(served.every(({ credentials }) => credentials !== null)).toBe(true);
    expect(await keyOf(inOffice(1_000))).toBeDefined();
  });

  it.each(['down', 'broken'] as const)(
    'the path is answered without keys (%s), and keys as soon as it is well again',
    async (mood) => {
      sts.mood = mood;
      const { basePath, credentials } = await lender.lend(PLACE);
      expect(credentials).toBeNull();
      expect(basePath).toMatch(/\/source-GA-1\/$/);
      sts.mood = 'well';
      expect(await keyOf()).toBe('2');
    },
  );
});

describe('the keys that are kept', () => {
  it('are never more than there is room for; the oldest goes first', () => {
    const kept = new LentKeys(2, 30 * MINUTE);
    const expiresAt = new Date(now.getTime() + 60 * MINUTE);
    for (const name of ['a', 'b', 'a', 'c']) kept.keep(name, keys(name, expiresAt));
    expect(kept.size).toBe(2);
    expect(kept.find('b', now)).toBeUndefined();
    expect(kept.find('a', now)?.accessKeyId).toBe('a');
    expect(kept.find('c', now)?.accessKeyId).toBe('c');
  });
});
