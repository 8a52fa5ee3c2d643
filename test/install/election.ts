import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN, DOMAIN, type Answer, type Client } from './client.js';

export interface Reporter {
  readonly office: string;
  readonly authorization: string;
  /** What the object store would let them in with. */
  readonly s3: Answer['body'];
}

export interface OpenElection {
  readonly id: string;
  readonly reporters: readonly Reporter[];
}

export const DIRECTOR = { email: 'directrice@scrutin.test', password: 'quatre chats gris dansent' };
const OFFICES = 12;
const HOUR_MS = 3_600_000;

const bearer = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
});

export async function signIn(client: Client, email: string, password: string): Promise<string> {
  const body = { email, password };
  const answer = await client.expect(ADMIN, '/api/auth/login', { method: 'POST', body });
  return String(answer['access_token']);
}

/** As everybody does it who begins: an account, the link of the mail, an election, offices, the public, the doors. */
export async function openElection(
  client: Client,
  mailFile: string,
  admin: { readonly email: string; readonly password: string },
): Promise<OpenElection> {
  const adminToken = await signIn(client, admin.email, admin.password);
  const director = await openAccount(client, mailFile);
  const post = async (path: string, body: unknown, method = 'POST'): Promise<Answer['body']> =>
    client.expect(ADMIN, path, { method, body, headers: bearer(director) });
  const election = await post('/api/elections', draft('INSTALL'));
  const id = String(election['id']);
  const centre = await post(`/api/elections/${id}/centers`, { code: 'C1', name: 'École' });
  const offices: string[] = [];
  for (let n = 1; n <= OFFICES; n += 1) {
    const path = `/api/centers/${String(centre['id'])}/offices`;
    offices.push(String((await post(path, { code: `C1-${n}`, registered: 9_000 }))['id']));
  }
  for (const party of ['UDN', 'RPG']) {
    await post('/api/candidates', {
      election_id: id,
      party_id: party,
      name: party,
      colour: '#1f7a3d',
    });
  }
  await post(`/api/elections/${id}/moves`, { to: 'scheduled' });
  await post(`/api/elections/${id}/visibility`, { public: true }, 'PUT');
  await client.expect(ADMIN, `/api/approvals/${id}`, {
    ...{ method: 'PUT', body: { approved: true }, headers: bearer(adminToken) },
  });
  await post(`/api/elections/${id}/moves`, { to: 'open', reason: 'Essai' });
  const reporters = await Promise.all(offices.map(async (office) => newReporter(client, office)));
  return { id, reporters };
}

export function draft(code: string): Answer['body'] {
  const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
  return {
    ...{ code, name: `Élection ${code}`, country: 'GA', kind: 'presidential' },
    ...{ method: 'two_rounds', time_zone: 'Africa/Libreville' },
    ...{ opens_at: inHours(1), closes_at: inHours(12) },
  };
}

async function openAccount(client: Client, mailFile: string): Promise<string> {
  const body = { ...DIRECTOR, name: 'Directrice' };
  await client.expect(ADMIN, '/api/auth/register', { method: 'POST', body });
  const token = await mailedToken(mailFile);
  await client.expect(ADMIN, '/api/auth/verify-email', { method: 'POST', body: { token } });
  return signIn(client, DIRECTOR.email, DIRECTOR.password);
}

async function mailedToken(file: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = readFileSync(file, 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    const [, token] = /#token=([\w-]+)/.exec(mail) ?? [];
    if (token !== undefined) return token;
    await pause(100);
  }
  throw new Error('no mail with a link came');
}

async function newReporter(client: Client, office: string): Promise<Reporter> {
  const elector = `e-${office.slice(0, 8)}`;
  const body = { elector_id: elector, poll_office_id: office, password: 'une phrase bien longue' };
  const path = '/api/authenticate/';
  const answer = await client.expect(DOMAIN, path, { method: 'POST', body });
  const credentials = Buffer.from(`${elector}:${String(answer['token'])}`).toString('base64');
  return {
    office,
    authorization: `Basic ${credentials}`,
    s3: answer['s3'] as Answer['body'],
  };
}
