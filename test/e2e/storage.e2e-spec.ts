import { PLATFORM_STATUS, toProblem } from '#platform/http';
import { ObjectStore } from '#platform/storage';
import { startApi, type ApiUnderTest } from './api-under-test.js';

const TEXT = { contentType: 'text/plain' };
const apis: ApiUnderTest[] = [];

async function storeOf(overrides = {}): Promise<ObjectStore> {
  const api = await startApi('admin-api', overrides);
  apis.push(api);
  return api.app.get(ObjectStore);
}

afterEach(async () => {
  for (const api of apis.splice(0)) await api.stop();
});

describe('the object store of an admin API', () => {
  it('keeps files, apart from those of any other API under test', async () => {
    const [one, other] = await Promise.all([storeOf(), storeOf()]);
    await one.put('a/file', Buffer.from('kept'), TEXT);
    expect((await one.get('a/file'))?.body.toString()).toBe('kept');
    expect(await other.get('a/file')).toBeUndefined();
  });

  it.each([
    ['is not configured', { STORAGE_ACCESS_KEY_ID: '', STORAGE_SECRET_ACCESS_KEY: '' }],
    ['is not there', { STORAGE_ENDPOINT: 'http://127.0.0.1:1' }],
  ])(
    'that %s lets it start, and every question about a file is a 503',
    async (_what, overrides) => {
      const store = await storeOf(overrides);
      expect((await fetch(`${apis[0]?.url ?? ''}/health`)).status).toBe(200);
      for (const ask of [
        () => store.put('a/file', Buffer.from('x'), TEXT),
        () => store.get('a/file'),
        () => store.head('a/file'),
        () => store.list('a/', { limit: 1 }),
      ]) {
        const refusal: unknown = await ask().catch((error: unknown) => error);
        expect(toProblem(refusal, 'id', PLATFORM_STATUS)).toMatchObject({
          status: 503,
          code: 'storage_unavailable',
        });
      }
    },
  );
});
