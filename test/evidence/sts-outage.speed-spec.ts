import { createTestStorage, eventually, openTcpProxy, type TcpProxy } from '#platform/testing';
import { authenticate, openEvidenceWorld, renew, type EvidenceWorld } from './evidence-world.js';

const NAME = 'GA-private-name';

let proxy: TcpProxy;
let world: EvidenceWorld;
let reporters = 0;

/** Somebody who has not been here: no keys are kept for them. */
async function arrive() {
  reporters += 1;
  const { field, polls } = world;
  return authenticate(field, `${NAME}-${String(reporters)}`, polls.office);
}

beforeAll(async () => {
  const storage = await createTestStorage();
  proxy = await openTcpProxy(new URL(storage.STORAGE_ENDPOINT));
  const sts = { STS_ENDPOINT: `http://127.0.0.1:${String(proxy.port)}` };
  const many = { FIELD_SIGN_INS_BY_OFFICE: '10000' };
  world = await openEvidenceWorld({ ...sts, ...many }, storage);
});

afterAll(async () => {
  await world.close();
  await proxy.kill();
});

describe('an STS that hangs', () => {
  it('keeps no reporter at the door for a second, and keys are lent again when it is back', async () => {
    expect((await arrive()).body.s3.credentials).not.toBeNull();
    const { body: known } = await authenticate(world.field, `${NAME}-known`, world.polls.office);

    proxy.stall();
    const answers = await Promise.all(Array.from({ length: 40 }, arrive));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map(({ body }) => body.s3.credentials)).toEqual(answers.map(() => null));
    // Until calls are given up and nobody is sent any more.
    await eventually(() => expect(world.field.log()).toContain('STS gave no keys'), 10_000);
    const shut = await arrive();
    expect(shut.body.s3.credentials).toBeNull();
    expect(shut.body.s3.base_path).toContain(`/source-${NAME}-`);
    expect(shut.ms).toBeLessThan(1_000);
    // Keys that were lent before are lent again meanwhile; others are told when to come back.
    const again = await renew(world.field, { electorId: `${NAME}-known`, token: known.token });
    expect(again.body.credentials).toEqual(known.s3.credentials);
    const electorId = `${NAME}-${String(reporters)}`;
    const refused = await renew(world.field, { electorId, token: shut.body.token });
    expect(refused.response.status).toBe(503);
    expect(refused.body.code).toBe('credentials_unavailable');
    expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);

    proxy.resume();
    await eventually(async () => {
      const { response } = await renew(world.field, { electorId, token: shut.body.token });
      expect(response.status).toBe(200);
    }, 20_000);
    expect(world.field.log()).not.toContain(NAME);
  });

  it('costs an authentication less than a second each, however many come one after the other', async () => {
    proxy.stall();
    const times: number[] = [];
    for (let n = 0; n < 8; n += 1) times.push((await arrive()).ms);
    proxy.resume();
    expect(Math.max(...times)).toBeLessThan(1_000);
  });
});
