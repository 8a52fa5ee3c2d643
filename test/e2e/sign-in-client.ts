import type { OfficeId } from '#kernel';
import type { Env } from '#platform/config';
import { HOUR, makePolls, type Polls } from '../sources/sources-under-test.js';
import { startApi, type ApiUnderTest, type ProblemSeen } from './api-under-test.js';

export interface FieldAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ProblemSeen & {
    readonly token: string;
    readonly poll_office_id: string;
    readonly opens_at?: string;
    readonly closes_at?: string;
    readonly s3: {
      readonly base_path: string;
      readonly credentials: Readonly<Record<string, string>> | null;
    };
  };
}

/** Without Redis, which all tests share: attempts are counted in the database, and each test has its own. */
export async function startFieldApi(overrides: Env = {}): Promise<ApiUnderTest> {
  return startApi('field-api', { REDIS_URL: '', ...overrides });
}

/** An election that opened an hour ago. */
export async function openPolls({ database }: ApiUnderTest): Promise<Polls> {
  return makePolls(database, new Date(Date.now() - HOUR));
}

export function basic(user: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/** What a phone sends first. */
export async function authenticate(
  api: ApiUnderTest,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  path = '/api/authenticate/',
): Promise<FieldAnswer> {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as FieldAnswer['body'],
  };
}

export function form(electorId: unknown, officeId: OfficeId | string, password?: unknown) {
  return {
    elector_id: electorId,
    poll_office_id: officeId,
    ...(password === undefined ? {} : { password }),
  };
}
