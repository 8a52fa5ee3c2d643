import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi } from './elections-client.js';
import { portrait } from './elections-world.js';
import { bearer } from './identity-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let stranger: ElectionsClient;

beforeAll(async () => {
  api = await startElectionsApi();
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  stranger = await ElectionsClient.signUp(api, 'stranger@exemple.ga');
});

afterAll(async () => {
  await api.stop();
});

describe('what all teams share', () => {
  it('is not taken by a stranger who begins photos of no candidate and never ends them', async () => {
    const { candidate } = await owner.prepare();
    const open = await Promise.all(
      Array.from({ length: 20 }, () => beginPhoto(stranger, randomUUID())),
    );
    try {
      expect(open.map(({ status }) => status)).toEqual(Array(20).fill(404));
      await owner.must('PUT', `candidates/${candidate}/photo`, await portrait());
    } finally {
      for (const { socket } of open) socket.destroy();
    }
  });

  it('leaves room for others when one account sends many polling maps at once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `C${row},O${row},${row}`);
    const map = ['centre_code,office_code,registered', ...rows].join('\n');
    const drafts = await Promise.all(
      Array.from({ length: 6 }, (_, index) => owner.prepare({ code: `SHARE-${index}` })),
    );
    const sent = await Promise.all(
      drafts.map(async ({ election }) => sendMap(owner, election, map)),
    );
    expect(sent.filter((status) => status === 202)).toHaveLength(2);
    expect(sent.filter((status) => status === 429)).toHaveLength(4);
    const { election } = await stranger.prepare();
    expect(await sendMap(stranger, election, map)).toBe(202);
  });
});

async function sendMap(client: ElectionsClient, election: string, map: string): Promise<number> {
  const response = await fetch(`${api.url}/api/elections/${election}/imports?dry_run=true`, {
    method: 'POST',
    headers: { ...bearer(client.token), 'content-type': 'text/csv' },
    body: map,
  });
  await response.json();
  return response.status;
}

interface Begun {
  readonly socket: Socket;
  readonly status: number;
}

/** The head of a request and the first bytes of its body; the status, or 0 if nobody answers that. */
async function beginPhoto({ token }: ElectionsClient, candidate: string): Promise<Begun> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  const head = [
    `PUT /api/candidates/${candidate}/photo HTTP/1.1`,
    `host: ${hostname}`,
    `authorization: Bearer ${token}`,
    'content-type: image/jpeg',
    'content-length: 4000000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\nabc`);
  const status = await new Promise<number>((resolve) => {
    const timer = setTimeout(() => {
      resolve(0);
    }, 3_000);
    socket.once('data', (bytes: Buffer) => {
      clearTimeout(timer);
      resolve(Number(bytes.toString().split(' ')[1]));
    });
  });
  return { socket, status };
}
