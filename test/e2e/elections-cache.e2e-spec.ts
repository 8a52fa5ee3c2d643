import { describeWithRedis } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls, type Seen } from './elections-client.js';

/** Each write, and what the next reading of a list must show of it. */
interface Write {
  readonly name: string;
  readonly write: (owner: ElectionsClient, polls: Polls) => Promise<unknown>;
  readonly list: (polls: Polls) => string;
  readonly shows: (items: readonly Seen[], polls: Polls) => boolean;
}

const lists = {
  areas: ({ election }: Polls) => `elections/${election}/areas`,
  centers: ({ election }: Polls) => `elections/${election}/centers`,
  offices: ({ election }: Polls) => `elections/${election}/offices`,
  officesOfCentre: ({ centre }: Polls) => `centers/${centre}/offices`,
  candidates: ({ election }: Polls) => `candidates?election_id=${election}`,
  officesByCentreName: ({ election }: Polls) => `elections/${election}/offices?q=renomme`,
};

const has = (field: string, value: unknown) => (items: readonly Seen[]) =>
  items.some((item) => item[field] === value);

const WRITES: readonly Write[] = [
  {
    name: 'a new area',
    write: (owner, { election }) =>
      owner.must('POST', `elections/${election}/areas`, { code: 'G2', name: 'Ngounié' }),
    list: lists.areas,
    shows: has('code', 'G2'),
  },
  {
    name: 'an area with another name',
    write: (owner, { area }) => owner.must('PUT', `areas/${area}`, { name: 'Nyanga' }),
    list: lists.areas,
    shows: has('name', 'Nyanga'),
  },
  {
    name: 'a new centre',
    write: (owner, { election }) =>
      owner.must('POST', `elections/${election}/centers`, { code: 'C2', name: 'Mairie' }),
    list: lists.centers,
    shows: has('code', 'C2'),
  },
  {
    name: 'a centre with another name, among its offices',
    write: (owner, { centre }) => owner.must('PUT', `centers/${centre}`, { name: 'Renommé' }),
    list: lists.officesByCentreName,
    shows: has('code', 'C1-1'),
  },
  {
    name: 'a new office',
    write: (owner, { centre }) => owner.must('POST', `centers/${centre}/offices`, { code: 'N' }),
    list: lists.officesOfCentre,
    shows: has('code', 'N'),
  },
  {
    name: 'an office with another roll',
    write: (owner, { office }) => owner.must('PUT', `offices/${office}`, { registered: null }),
    list: lists.offices,
    shows: has('registered', null),
  },
  {
    name: 'a new candidate',
    write: (owner, { election: election_id }) =>
      owner.must('POST', 'candidates', { election_id, party_id: 'PDG', name: 'Paul' }),
    list: lists.candidates,
    shows: has('party_id', 'PDG'),
  },
  {
    name: 'a candidate with another colour',
    write: (owner, { candidate }) =>
      owner.must('PUT', `candidates/${candidate}`, { colour: '#123456' }),
    list: lists.candidates,
    shows: has('colour', '#123456'),
  },
  {
    name: 'more time for a centre',
    write: async (owner, { election, centre }) => {
      await owner.open(election);
      await owner.must('POST', `centers/${centre}/extensions`, extension());
    },
    list: lists.centers,
    shows: (items) => typeof items[0]?.['closes_at'] === 'string',
  },
  {
    name: 'more time for an office',
    write: async (owner, { election, office }) => {
      await owner.open(election);
      await owner.must('POST', `offices/${office}/extensions`, extension());
    },
    list: lists.offices,
    shows: (items) => typeof items[0]?.['closes_at'] === 'string',
  },
  {
    name: 'the end of a candidate',
    write: (owner, { candidate }) => owner.must('DELETE', `candidates/${candidate}`),
    list: lists.candidates,
    shows: (items) => items.length === 0,
  },
  {
    name: 'the end of an office',
    write: (owner, { office }) => owner.must('DELETE', `offices/${office}`),
    list: lists.officesOfCentre,
    shows: (items) => items.length === 0,
  },
  {
    name: 'the end of a centre',
    write: async (owner, { centre, office }) => {
      await owner.must('DELETE', `offices/${office}`);
      await owner.must('DELETE', `centers/${centre}`);
    },
    list: lists.centers,
    shows: (items) => items.length === 0,
  },
  {
    name: 'the end of an area',
    write: async (owner, { centre, area }) => {
      await owner.must('PUT', `centers/${centre}`, { area_id: null });
      await owner.must('DELETE', `areas/${area}`);
    },
    list: lists.areas,
    shows: (items) => items.length === 0,
  },
];

function extension(): object {
  return { closes_at: new Date(Date.now() + 60 * 3_600_000).toISOString(), reason: 'pluie' };
}

function suite(redisUrl: () => string): void {
  let api: ApiUnderTest;
  let owner: ElectionsClient;
  let count = 0;

  beforeAll(async () => {
    api = await startElectionsApi({ REDIS_URL: redisUrl(), AUTH_ATTEMPTS_BY_ACCOUNT: '1000' });
    owner = await ElectionsClient.signUp(api, `owner-${Date.now()}@exemple.ga`);
  });

  afterAll(async () => {
    await api.stop();
  });

  it.each(WRITES.map((write) => [write.name, write] as const))(
    'shows at once: %s',
    async (_name, { write, list, shows }) => {
      count += 1;
      const polls = await owner.prepare({ code: `CACHE-${count}` });
      const read = async () => (await owner.must('GET', list(polls))).items;
      expect(shows(await read(), polls)).toBe(false);
      expect(await read()).toEqual(await read());
      await write(owner, polls);
      expect(shows(await read(), polls)).toBe(true);
    },
  );

  it('gives from the cache the very answer that the database gave', async () => {
    const { election, centre } = await owner.prepare({ code: 'SAME' });
    const hours = {
      opens_at: new Date(Date.now() + 30 * 3_600_000).toISOString(),
      closes_at: new Date(Date.now() + 31 * 3_600_000).toISOString(),
    };
    await owner.must('PUT', `centers/${centre}`, hours);
    const path = `elections/${election}/centers`;
    const first = await owner.must('GET', path);
    expect(first.items[0]).toMatchObject(hours);
    expect(await owner.must('GET', path)).toEqual(first);
    expect(first.items[0]).toEqual(await owner.must('GET', `centers/${centre}`));
  });
}

describe('a list kept in memory', () => {
  suite(() => '');
});

describeWithRedis('a list kept in Redis', suite);
