import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import { ElectionsClient } from './elections-client.js';
import { FieldUnderTest } from './field-client.js';

describe('realtime figures for members', () => {
  let world: FieldUnderTest;
  let stranger: ElectionsClient;

  beforeAll(async () => {
    world = await FieldUnderTest.start();
    stranger = await ElectionsClient.signUp(world.admin, 'stranger@exemple.ga');
  });

  afterAll(async () => {
    await world.stop();
  });

  it('show field and papers side by side, live and unpublished, with offices reported of expected', async () => {
    const { director } = world;
    const { election, area, office, centre, candidate } = await director.prepare({
      ...{ code: randomUUID(), method: 'plurality' },
    });
    await director.must('POST', `centers/${centre}/offices`, { code: 'C1-2', registered: 100 });
    await director.open(election);
    const reporter = await world.independent(election, office);
    expect((await reporter.vote(1)).status).toBe(201);
    await world.count(election);
    await director.must('POST', `offices/${office}/results`, {
      ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
      votes: [{ candidate_id: candidate, votes: 290 }],
    });
    const whole = {
      votes: {
        offices: { expected: 2, reported: 1 },
        totals: { votes: 1, female: 1, less_60: 1 },
        turnout: { votes: 1, registered: 400, percent: '0.25' },
        unverified: { offices: 0, votes: 0 },
      },
      ballots: { offices: { expected: 2, reported: 0 }, total_ballots: 0, results: [] },
      official: { expected: 2, reported: 1, voters: 300, valid: 290 },
    };
    await eventually(async () =>
      expect((await director.get(`voting/realtime/${election}`)).body).toMatchObject({
        ...{
          whole,
          area: null,
          areas: [{ area_id: area, figures: whole }],
          next_cursor: null,
          centre: null,
        },
      }),
    );
    const one = await director.get(`voting/realtime/${election}?area_id=${area}`);
    expect(one.body).toMatchObject({ area: { area_id: area, figures: whole }, areas: [] });
    const centred = await director.get(`voting/realtime/${election}?centre_id=${centre}`);
    const { official: _, ...field } = whole;
    expect(centred.body['centre']).toMatchObject({ centre_id: centre, code: 'C1', figures: field });
    const nowhere = await director.get(`voting/realtime/${election}?centre_id=${randomUUID()}`);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'centre_not_found']);
    const foreign = await director.get(`voting/realtime/${election}?area_id=${randomUUID()}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'area_not_found']);
  });

  it('are not sent again to whoever holds them', async () => {
    const { election } = await world.open();
    await eventually(async () => {
      const answer = await world.director.get(`voting/realtime/${election}`);
      const again = await fetch(`${world.admin.url}/api/voting/realtime/${election}`, {
        headers: {
          authorization: `Bearer ${world.director.token}`,
          'if-none-match': answer.headers.get('etag') ?? '',
        },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    });
  });

  it('do not exist for strangers, and ask everybody else to sign in', async () => {
    const { election } = await world.open();
    const seen = await stranger.get(`voting/realtime/${election}`);
    const none = await stranger.get(`voting/realtime/${randomUUID()}`);
    expect([seen.status, seen.body.code]).toEqual([404, 'election_not_found']);
    expect({ ...seen.body, correlation_id: '' }).toEqual({ ...none.body, correlation_id: '' });
    const nobody = await fetch(`${world.admin.url}/api/voting/realtime/${election}`);
    expect(nobody.status).toBe(401);
  });
});
