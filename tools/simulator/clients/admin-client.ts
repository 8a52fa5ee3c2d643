import { PlainError } from '../../local-services/plain-error.js';
import { textIn, type Ask, type Heard, type HttpClient } from './http-client.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

type Body = Heard['body'];

/** What a director does. Signs in again when the access token has run out. */
export class AdminClient {
  private signingIn: Promise<string> | undefined;

  constructor(
    private readonly http: HttpClient,
    private readonly credentials: Credentials,
  ) {}

  /** The body of an answer that went well; anything else ends the run with what was said. */
  async get(path: string, label: string): Promise<Body> {
    return expectSuccess(label, await this.ask({ method: 'GET', path, label }));
  }

  async send(
    method: 'POST' | 'PUT',
    path: string,
    label: string,
    body: object | string,
  ): Promise<Body> {
    return expectSuccess(label, await this.ask({ method, path, label, body }));
  }

  /** The answer, whatever it is. */
  async ask(ask: Ask): Promise<Heard> {
    const token = await (this.signingIn ??= this.signIn());
    const heard = await this.http.ask({ ...ask, headers: { authorization: `Bearer ${token}` } });
    if (heard.status !== 401) return heard;
    // Many may find out at the same time: one of them signs in.
    if ((await this.signingIn) === token) this.signingIn = this.signIn();
    const fresh = await this.signingIn;
    return this.http.ask({ ...ask, headers: { authorization: `Bearer ${fresh}` } });
  }

  /** Items of every page. */
  async list(path: string, label: string): Promise<readonly Body[]> {
    const items: Body[] = [];
    let cursor = '';
    for (;;) {
      const joint = path.includes('?') ? '&' : '?';
      const page = await this.get(`${path}${joint}limit=100${cursor}`, label);
      items.push(...(page['items'] as readonly Body[]));
      const next = page['next_cursor'];
      if (typeof next !== 'string') return items;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
  }

  private async signIn(): Promise<string> {
    const { email, password } = this.credentials;
    const label = 'POST auth/login';
    const body = { email, password };
    const heard = await this.http.ask({ method: 'POST', path: '/api/auth/login', label, body });
    if (heard.status === 401) throw new PlainError(`${email} cannot sign in: wrong credentials.`);
    return String(expectSuccess(label, heard)['access_token']);
  }
}

function expectSuccess(label: string, heard: Heard): Body {
  const { status, body } = heard;
  if (status < 400) return body;
  const why = `${textIn(heard, 'code')} ${textIn(heard, 'detail')}`;
  throw new PlainError(`${label} was refused: ${String(status)} ${why}`);
}
