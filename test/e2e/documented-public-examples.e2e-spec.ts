import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import { differences, fetchDocument, operationsOf } from '../architecture/api-document.js';
import { DocumentedRequests } from './documented-requests.js';
import { FieldUnderTest } from './field-client.js';

describe('the examples of the public reads', () => {
  let world: FieldUnderTest;

  beforeAll(async () => {
    world = await FieldUnderTest.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  /** A public election with one of everything, whose results were published. */
  async function publish(): Promise<string> {
    const { director, admin } = world;
    const { election, office, candidate } = await director.prepare({
      ...{ code: randomUUID(), method: 'plurality' },
    });
    await director.open(election);
    const reporter = await world.source(office);
    await reporter.vote(1);
    await world.count(election);
    await reporter.ballot(1, 'UDN');
    await director.must('POST', `offices/${office}/results`, {
      ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
      votes: [{ candidate_id: candidate, votes: 290 }],
    });
    await director.must('POST', `elections/${election}/publish`, {});
    await admin.database.query(`update elections set visibility = 'public' where id = $1`, [
      election,
    ]);
    return election;
  }

  it('are each answered with the very keys that the documentation shows', async () => {
    const election = await publish();
    const { url } = world.field;
    await eventually(async () => {
      const answer = await fetch(`${url}/api/public/elections/${election}/live`);
      expect(await answer.json()).toMatchObject({
        whole: { ballots: { total_ballots: 1 }, votes: { totals: { votes: 1 } } },
      });
    });
    const document = await fetchDocument(url);
    const operations = operationsOf(document).filter(([, path]) => path.startsWith('/api/public/'));
    expect(operations.map(([name]) => name)).toEqual([
      'get /api/public/elections',
      'get /api/public/elections/{id}',
      'get /api/public/elections/{id}/areas',
      'get /api/public/offices',
      'get /api/public/elections/{id}/live',
      'get /api/public/elections/{id}/results',
    ]);
    const requests = new DocumentedRequests(await fetchDocument(world.admin.url));
    for (const [name, path, operation] of operations) {
      const { headers, ...request } = requests.assemble(path, operation, {
        id: election,
        election,
      });
      expect([name, request.missing]).toEqual([name, []]);
      const answer = await fetch(`${url}${request.path}`, { headers });
      expect([name, answer.status]).toEqual([name, 200]);
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      if (schema === undefined) throw new Error(`${name} documents no answer`);
      expect([name, differences(document, schema, await answer.json())]).toEqual([name, []]);
    }
  });
});
