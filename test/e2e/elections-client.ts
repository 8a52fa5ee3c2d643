import type { Env } from '#platform/config';
import { bearer, IdentityClient, startIdentityApi, type Answer } from './identity-client.js';
import type { ApiUnderTest, ProblemSeen, RunningApi } from './api-under-test.js';

const DAY = 24 * 3_600_000;

/** Whatever an answer holds: the bodies themselves are checked against the documentation elsewhere. */
export type Seen = ProblemSeen &
  Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly items: readonly Seen[];
    readonly next_cursor: string | null;
  };

export interface Polls {
  readonly election: string;
  readonly area: string;
  readonly centre: string;
  readonly office: string;
  readonly candidate: string;
}

export async function startElectionsApi(overrides: Env = {}): Promise<ApiUnderTest> {
  return startIdentityApi({ AUTH_ATTEMPTS_BY_ADDRESS: '100000', ...overrides });
}

export function electionForm(overrides: Readonly<Record<string, unknown>> = {}) {
  const now = Date.now();
  return {
    code: 'PRES-2026',
    name: 'Élection présidentielle',
    country: 'GA',
    kind: 'presidential',
    method: 'two_rounds',
    opens_at: new Date(now + DAY).toISOString(),
    closes_at: new Date(now + 1.5 * DAY).toISOString(),
    time_zone: 'Africa/Libreville',
    ...overrides,
  };
}

/** Somebody who is signed in, and what they do. */
export class ElectionsClient {
  private constructor(
    private readonly api: RunningApi,
    readonly accountId: string,
    readonly email: string,
    readonly token: string,
  ) {}

  static async signUp(api: RunningApi, email: string): Promise<ElectionsClient> {
    const client = new IdentityClient(api);
    const { access_token: token } = await client.signUp(email);
    const profile = await client.profile(token);
    return new ElectionsClient(api, profile.body.id, email, token);
  }

  static async signUpAdmin(api: RunningApi, email: string): Promise<ElectionsClient> {
    const client = new IdentityClient(api);
    await client.register(email);
    await api.database.query(`update accounts set kind = 'platform_admin' where email = $1`, [
      email,
    ]);
    const token = (await client.login(email)).body.access_token;
    const profile = await client.profile(token);
    return new ElectionsClient(api, profile.body.id, email, token);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer<Seen>> {
    const response = await fetch(`${this.api.url}/api/${path}`, {
      method,
      ...asRequest(body, bearer(this.token)),
    });
    const bytes = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const text = isJson ? bytes : '';
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Seen,
      cookie: undefined,
    };
  }

  async get(path: string): Promise<Answer<Seen>> {
    return this.send('GET', path);
  }

  /** The body of an answer that must be a success. */
  async must(method: string, path: string, body?: unknown): Promise<Seen> {
    const answer = await this.send(method, path, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** A draft with one of everything. */
  async prepare(overrides: Readonly<Record<string, unknown>> = {}): Promise<Polls> {
    const { id: election } = await this.must('POST', 'elections', electionForm(overrides));
    const { id: area } = await this.must('POST', `elections/${election}/areas`, {
      code: 'G1',
      name: 'Estuaire',
      kind: 'province',
    });
    const { id: centre } = await this.must('POST', `elections/${election}/centers`, {
      code: 'C1',
      name: 'École publique',
      area_id: area,
    });
    const { id: office } = await this.must('POST', `centers/${centre}/offices`, {
      code: 'C1-1',
      registered: 400,
    });
    const { id: candidate } = await this.must('POST', 'candidates', {
      election_id: election,
      party_id: 'UDN',
      name: 'Awa Moussavou',
    });
    return { election, area, centre, office, candidate };
  }

  async open(election: string): Promise<void> {
    await this.must('POST', `elections/${election}/moves`, { to: 'scheduled' });
    await this.must('POST', `elections/${election}/moves`, { to: 'open', reason: 'test' });
  }

  /** Brings somebody into the team, by the link of the mail. */
  async bring(guest: ElectionsClient, election: string, role: string): Promise<void> {
    await this.must('POST', `elections/${election}/invitations`, { email: guest.email, role });
    const token = await this.invitationTokenTo(guest.email);
    await guest.must('POST', 'invitations/accept', { token });
  }

  async invitationTokenTo(email: string): Promise<string> {
    const [mail] = await new IdentityClient(this.api).mailsTo(email);
    const token = /\/invitation#token=(\S+)/.exec(mail?.text ?? '')?.[1];
    if (token === undefined) throw new Error('no invitation in the mailbox');
    return token;
  }
}

/** A file goes as it is, everything else as JSON. */
export function asRequest(
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return { headers };
  if (body instanceof Blob) return { headers: { ...headers, 'content-type': body.type }, body };
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
