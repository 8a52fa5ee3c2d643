import type { Env } from '#platform/config';
import {
  startApi,
  type ApiUnderTest,
  type ProblemSeen,
  type RunningApi,
} from './api-under-test.js';

export const PASSWORD = 'quatre chats gris dansent';

export interface TokensSeen {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
  readonly csrf_token?: string;
}

export interface Answer<T = ProblemSeen> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  /** Of the refresh cookie, its attributes included. */
  readonly cookie: string | undefined;
}

/** Without Redis, which all tests share: attempts are counted in the database, and each test has its own. */
export async function startIdentityApi(overrides: Env = {}): Promise<ApiUnderTest> {
  return startApi('admin-api', { REDIS_URL: '', ...overrides });
}

interface MailSeen {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What a client of the account routes does, in words of the tests. */
export class IdentityClient {
  constructor(private readonly api: RunningApi) {}

  async send<T = ProblemSeen>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.api.url}/api/auth/${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as T,
      cookie: response.headers.getSetCookie()[0],
    };
  }

  async register(email: string, password = PASSWORD): Promise<Answer<{ readonly email: string }>> {
    return this.send('POST', 'register', { email, name: 'Awa Test', password });
  }

  async login(email: string, password = PASSWORD): Promise<Answer<TokensSeen & ProblemSeen>> {
    return this.send('POST', 'login', { email, password });
  }

  async refresh(token: string | undefined): Promise<Answer<TokensSeen & ProblemSeen>> {
    return this.send('POST', 'refresh', { refresh_token: token });
  }

  async signUp(email: string): Promise<TokensSeen> {
    succeeded('register', await this.register(email));
    return succeeded('login', await this.login(email));
  }

  async profile(
    accessToken: string,
  ): Promise<Answer<{ readonly id: string; readonly name: string }>> {
    return this.send('GET', 'profile', undefined, bearer(accessToken));
  }

  /** Newest first. */
  async mailsTo(address: string): Promise<readonly MailSeen[]> {
    const response = await fetch(`${this.api.url}/dev/mailbox.json`);
    const { items } = (await response.json()) as { readonly items: readonly MailSeen[] };
    return items.filter(({ to }) => to === address);
  }

  /** The tokens in the links of one kind that went to an address, newest first. */
  async linksTo(address: string, page: 'reset-password' | 'verify-email'): Promise<string[]> {
    const mails = await this.mailsTo(address);
    return mails.flatMap(({ text }) => {
      const token = new RegExp(`/${page}#token=(\\S+)`).exec(text)?.[1];
      return token === undefined ? [] : [token];
    });
  }
}

/** A refusal shows where it happened, and not as a token that is missing later. */
function succeeded<T>(what: string, { status, body }: Answer<T>): T {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export function bearer(accessToken: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${accessToken}` };
}

/** `name=value`, as a browser sends it back. */
export function cookiePair(setCookie: string | undefined): string {
  return setCookie?.split(';')[0] ?? '';
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
