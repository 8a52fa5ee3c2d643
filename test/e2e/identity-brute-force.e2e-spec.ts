import { type ApiUnderTest } from './api-under-test.js';
import { bearer, IdentityClient, PASSWORD, startIdentityApi } from './identity-client.js';

const LIMITS = {
  AUTH_ATTEMPTS_BY_ACCOUNT: '4',
  AUTH_MAILS_BY_ACCOUNT: '3',
  AUTH_WINDOW_SECONDS: '600',
};

describe('brute force', () => {
  let api: ApiUnderTest;
  let client: IdentityClient;

  async function start(byAddress: string): Promise<void> {
    api = await startIdentityApi({ ...LIMITS, AUTH_ATTEMPTS_BY_ADDRESS: byAddress });
    client = new IdentityClient(api);
  }

  afterEach(async () => {
    await api.stop();
  });

  async function wrong(email: string, times: number): Promise<readonly number[]> {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) {
      statuses.push((await client.login(email, `wrong number ${n}`)).status);
    }
    return statuses;
  }

  it('locks an address after a few wrong passwords, against the right one too, and no other', async () => {
    await start('1000');
    await client.register('cible@exemple.ga');
    await client.register('voisine@exemple.ga');
    expect(await wrong('cible@exemple.ga', 4)).toEqual([401, 401, 401, 401]);
    const locked = await client.login('CIBLE@exemple.ga');
    expect([locked.status, locked.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await client.login('voisine@exemple.ga')).status).toBe(200);
  });

  it('tells of a locked account what it tells of one that does not exist', async () => {
    await start('1000');
    await client.register('cible@exemple.ga');
    expect(await wrong('cible@exemple.ga', 5)).toEqual(await wrong('personne@exemple.ga', 5));
    const seen = async (email: string) => {
      const { status, body } = await client.login(email);
      return { ...body, status, correlation_id: '', detail: body.detail.replace(/\d+ s/, 'n s') };
    };
    expect(await seen('cible@exemple.ga')).toEqual(await seen('personne@exemple.ga'));
  });

  it('forgets the wrong ones when the right one comes', async () => {
    await start('1000');
    await client.register('distraite@exemple.ga');
    for (let round = 0; round < 3; round += 1) {
      expect(await wrong('distraite@exemple.ga', 3)).toEqual([401, 401, 401]);
      expect((await client.login('distraite@exemple.ga')).status).toBe(200);
    }
  });

  it('lets no more through when many try at the same moment', async () => {
    await start('1000');
    await client.register('cible@exemple.ga');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => client.login('cible@exemple.ga', `wrong number ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('meets the loose limit when one address tries many accounts', async () => {
    await start('12');
    const statuses: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      statuses.push((await client.login(`compte.${n}@exemple.ga`)).status);
    }
    expect(statuses).toEqual([...Array<number>(12).fill(401), 429, 429, 429]);
    // A claimed address does not help: no proxy is trusted here.
    const claimed = await client.send(
      'POST',
      'login',
      { email: 'compte@exemple.ga', password: PASSWORD },
      { 'x-forwarded-for': '198.51.100.9' },
    );
    expect(claimed.status).toBe(429);
  });

  it('cannot fill a mailbox by asking for links or by registering', async () => {
    await start('1000');
    const email = 'boite@exemple.ga';
    for (const path of ['register', 'forgot-password']) {
      const form = path === 'register' ? { name: 'X', password: PASSWORD } : {};
      const statuses: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        statuses.push((await client.send('POST', path, { email, ...form })).status);
      }
      expect(statuses.slice(0, 3).every((status) => status < 300)).toBe(true);
      expect(statuses[3]).toBe(429);
    }
    expect((await client.mailsTo(email)).length).toBeLessThanOrEqual(6);
  });

  it('with a borrowed access token does not find the password either', async () => {
    await start('1000');
    const { access_token } = await client.signUp('pretee@exemple.ga');
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const guess = { current_password: `wrong ${n}`, new_password: 'la rue des 3 manguiers' };
      const put = await client.send('PUT', 'password', guess, bearer(access_token));
      statuses.push(put.status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
  });
});
