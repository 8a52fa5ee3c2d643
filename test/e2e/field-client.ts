import { randomUUID } from 'node:crypto';
import type { Env } from '#platform/config';
import {
  startApi,
  type ApiUnderTest,
  type ProblemSeen,
  type RunningApi,
} from './api-under-test.js';
import { ElectionsClient, startElectionsApi } from './elections-client.js';

/** Far above what tests send, so that only tests about the pace meet it. */
export const NO_HURRY: Env = {
  FIELD_SIGN_INS_BY_ELECTOR: '100000',
  FIELD_SIGN_INS_BY_OFFICE: '100000',
  FIELD_SIGN_INS_BY_ADDRESS: '1000000',
  FIELD_NEW_SOURCES_BY_ADDRESS: '1000000',
  FIELD_REPORTS_BY_SOURCE: '1000000',
  FIELD_REPORTS_BY_OFFICE: '1000000',
  FIELD_BATCHES_BY_SOURCE: '100000',
};

export interface FieldAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ProblemSeen & Readonly<Record<string, unknown>>;
}

export const PASSWORD = 'un mot de passe assez long';

/** Both APIs on one database, and an election that is being held. */
export class FieldUnderTest {
  private constructor(
    readonly admin: RunningApi,
    readonly field: RunningApi,
    readonly director: ElectionsClient,
  ) {}

  static async start(overrides: Env = {}): Promise<FieldUnderTest> {
    const admin = await startElectionsApi();
    return FieldUnderTest.over(admin, await FieldUnderTest.startField(admin, overrides));
  }

  /** The same over APIs that run already. */
  static async over(admin: RunningApi, field: RunningApi): Promise<FieldUnderTest> {
    const director = await ElectionsClient.signUp(admin, 'directrice@exemple.ga');
    return new FieldUnderTest(admin, field, director);
  }

  /** One process more of the field API on the same database. */
  static async startField(admin: RunningApi, overrides: Env = {}): Promise<ApiUnderTest> {
    return startApi('field-api', {
      ...NO_HURRY,
      DATABASE_URL: admin.database.url,
      ...overrides,
    });
  }

  async stop(): Promise<void> {
    await this.field.stop();
    await this.admin.stop();
  }

  /** An election whose voters are let in, and one of its offices. */
  async open(registered: number | null = 400): Promise<{ election: string; office: string }> {
    const { election, centre } = await this.director.prepare({ code: randomUUID() });
    await this.director.must('POST', 'candidates', {
      election_id: election,
      party_id: 'RPG',
      name: 'Jean Obame',
    });
    const { id: office } = await this.director.must('POST', `centers/${centre}/offices`, {
      code: `O-${randomUUID().slice(0, 8)}`,
      registered,
    });
    await this.director.open(election);
    return { election, office };
  }

  async count(election: string): Promise<void> {
    await this.director.must('POST', `elections/${election}/moves`, {
      to: 'counting',
      reason: 'test',
    });
  }

  async source(
    office: string,
    electorId: string = randomUUID(),
    password?: string,
  ): Promise<Reporter> {
    const answer = await send(this.field, 'POST', '/api/authenticate/', undefined, {
      elector_id: electorId,
      poll_office_id: office,
      ...(password === undefined ? {} : { password }),
    });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return new Reporter(this.field, electorId, String(answer.body['token']));
  }

  /** With a password, and believed by the team. */
  async independent(election: string, office: string): Promise<Reporter> {
    const reporter = await this.source(office, randomUUID(), PASSWORD);
    await this.decide(election, reporter, 'independent');
    return reporter;
  }

  async decide(election: string, { electorId }: Reporter, to: string): Promise<void> {
    const [row] = await this.admin.database.query<{ readonly id: string }>(
      'select id from sources where elector_id = $1',
      [electorId],
    );
    await this.director.must('POST', `elections/${election}/sources/${row?.id ?? ''}/status`, {
      to,
      reason: 'test',
    });
  }

  async tally(office: string, stream: 'votes' | 'ballots') {
    const [row] = await this.admin.database.query<{
      readonly counted: number;
      readonly disputed: number;
      readonly version: string;
      readonly figures: Readonly<Record<string, number>>;
      readonly last: Readonly<Record<string, unknown>> | null;
    }>(
      `select counted, disputed, version, figures, last from tallies where office_id = $1 and stream = $2`,
      [office, stream],
    );
    return row;
  }
}

/** Somebody who reports from one office. */
export class Reporter {
  constructor(
    readonly field: RunningApi,
    readonly electorId: string,
    readonly token: string,
  ) {}

  /** The same source, at another process. */
  at(field: RunningApi): Reporter {
    return new Reporter(field, this.electorId, this.token);
  }

  async send(method: string, path: string, body?: unknown): Promise<FieldAnswer> {
    const credentials = Buffer.from(`${this.electorId}:${this.token}`).toString('base64');
    return send(this.field, method, path, `Basic ${credentials}`, body);
  }

  async vote(index: unknown, own: Readonly<Record<string, unknown>> = {}): Promise<FieldAnswer> {
    return this.send('POST', '/api/vote/', { ...VOTE, index, ...own });
  }

  async ballot(index: unknown, partyId: unknown): Promise<FieldAnswer> {
    return this.send('POST', '/api/votingpaperresult/', { index, party_id: partyId });
  }
}

export const VOTE = { gender: 'female', age: 'less_60', has_torn: false };

export async function send(
  api: RunningApi,
  method: string,
  path: string,
  authorization?: string,
  body?: unknown,
): Promise<FieldAnswer> {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: (text === '' ? {} : JSON.parse(text)) as FieldAnswer['body'] };
}
