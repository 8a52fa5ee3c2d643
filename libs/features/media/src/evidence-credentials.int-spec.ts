import { Test, type TestingModule } from '@nestjs/testing';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';
import { LoggingModule } from '#platform/logging';
import { ScopedCredentialsModule, scopedCredentialsSettings } from '#platform/storage';
import {
  captureLog,
  createTestStorage,
  eventually,
  openTcpProxy,
  type CapturedLog,
  type TcpProxy,
} from '#platform/testing';
import { EvidenceCredentials, MediaCredentialsModule, type EvidencePlace } from './index.js';

const ELECTION = '6f1d2c3b-0000-4000-8000-00000000000a' as ElectionId;

let proxy: TcpProxy;
let nest: TestingModule;
let lender: EvidenceCredentials;
let log: CapturedLog;
let places = 0;

/** One that nobody asked for yet. */
function newPlace(): EvidencePlace {
  places += 1;
  const officeId = `6f1d2c3b-0000-4000-8000-${String(places).padStart(12, '0')}` as OfficeId;
  const sourceId = officeId as string as SourceId;
  return { electionId: ELECTION, officeId, electorId: 'GA-private-name' as ElectorId, sourceId };
}

beforeAll(async () => {
  const storage = await createTestStorage();
  proxy = await openTcpProxy(new URL(storage.STORAGE_ENDPOINT));
  log = captureLog();
  nest = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(log.logger),
      ScopedCredentialsModule.forRoot(
        scopedCredentialsSettings({
          ...{ NODE_ENV: 'test', STORAGE_REGION: 'us-east-1', ...storage },
          STS_ENDPOINT: `http://127.0.0.1:${String(proxy.port)}`,
        }),
      ),
      MediaCredentialsModule.forRoot({ bucket: storage.STORAGE_BUCKET }),
    ],
  }).compile();
  lender = nest.get(EvidenceCredentials);
});

afterAll(async () => {
  await nest.close();
  await proxy.kill();
});

async function timed(place: EvidencePlace) {
  const started = performance.now();
  const { credentials } = await lender.lend(place);
  return { credentials, ms: performance.now() - started };
}

describe('an STS that hangs', () => {
  it('holds up none of many log-ins for a second, and keys are lent again when it is back', async () => {
    expect((await lender.lend(newPlace())).credentials).not.toBeNull();
    const known = newPlace();
    await lender.lend(known);

    proxy.stall();
    // A first rush takes every place in the queue, the second comes while they are all taken.
    for (const _ of ['first', 'second']) {
      const answers = await Promise.all(Array.from({ length: 400 }, () => timed(newPlace())));
      expect(answers.filter(({ credentials }) => credentials !== null)).toEqual([]);
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(1_000);
    }
    // Keys that were lent before are lent again meanwhile.
    expect((await timed(known)).credentials).not.toBeNull();

    // Until calls are given up and nobody is sent any more.
    await eventually(() => expect(log.text()).toContain('STS gave no keys'), 10_000);
    const shut = await timed(newPlace());
    expect(shut.credentials).toBeNull();
    expect(shut.ms).toBeLessThan(100);

    proxy.resume();
    await eventually(async () => {
      expect((await lender.lend(newPlace())).credentials).not.toBeNull();
    }, 20_000);
    expect(log.text()).not.toContain('GA-private-name');
  });
});
