import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Client, type Answer, type Credentials, type Sending } from './client.js';
import { expectSuccess, expectText, expectThat, membersOf, show } from './expectations.js';
import type { Content, Figures, Flow } from './flow.js';
import { Mismatch } from './mismatch.js';
import type { Options } from './options.js';

const POLL_MS = 50;
const SHORTEST_SECRET = 8;

/** The backend as one run of the suite meets it: who reports, which index comes next, what the figures say. */
export class World {
  private readonly client: Client;
  private readonly reporters = new Map<string, Promise<Credentials>>();
  private readonly crews = new Map<string, Credentials[]>();
  private readonly used = new Map<string, number>();
  private readonly electorIds: string[] = [];
  private readonly secrets = new Set<string>();
  private readonly publicTexts: string[] = [];

  constructor(readonly options: Options) {
    this.client = new Client(options.url, options.timeoutMs);
  }

  send(method: string, path: string, sending?: Sending): Promise<Answer> {
    return this.client.send(method, path, sending);
  }

  /** As anybody would, without credentials. */
  async readPublic(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const answer = await this.client.send('GET', path, { headers });
    this.publicTexts.push(`${answer.text}\n${JSON.stringify([...answer.headers])}`);
    return answer;
  }

  /** An elector_id that nobody has had before. */
  freshElectorId(): string {
    const id = `conformance-${randomBytes(12).toString('hex')}`;
    this.electorIds.push(id);
    return id;
  }

  freshPassword(): string {
    const password = `pw-${randomBytes(15).toString('hex')}`;
    this.keepSecret(password);
    return password;
  }

  async authenticate(fields: object, as?: Credentials): Promise<Answer> {
    const answer = await this.client.send('POST', '/api/authenticate/', {
      ...{ json: fields, as },
      isOnce: true,
    });
    for (const text of textsIn(answer.body, [
      'token',
      'access_key',
      'secret_key',
      'session_token',
    ])) {
      this.keepSecret(text);
    }
    return answer;
  }

  async newReporter(office: string, password?: string): Promise<Credentials> {
    return this.signIn(this.freshElectorId(), office, password);
  }

  async signIn(electorId: string, office: string, password?: string): Promise<Credentials> {
    const fields = { elector_id: electorId, poll_office_id: office };
    const answer = await this.authenticate({
      ...fields,
      ...(password === undefined ? {} : { password }),
    });
    expectSuccess(answer);
    const { token } = membersOf('the answer to authentication', answer.body);
    expectText('token', token);
    return { electorId, token };
  }

  /** Somebody at the office of a flow, the same one all through the run: signing in is what backends limit. */
  async reporter(flow: Flow): Promise<Credentials> {
    return this.reporterAt(this.officeOf(flow));
  }

  async reporterAt(office: string): Promise<Credentials> {
    const known = this.reporters.get(office) ?? this.newReporter(office);
    this.reporters.set(office, known);
    return known;
  }

  /** Several of them, each themselves; the first is `reporter`. */
  async crew(flow: Flow, size: number): Promise<readonly Credentials[]> {
    const office = this.officeOf(flow);
    const crew = this.crews.get(office) ?? [await this.reporter(flow)];
    while (crew.length < size) crew.push(await this.newReporter(office));
    this.crews.set(office, crew);
    return crew;
  }

  officeOf(flow: Flow): string {
    return given(flow.office(this.options));
  }

  contents(flow: Flow): readonly [Content, Content] {
    const [one, other] = flow.contents(this.options);
    return [given(one), other ?? given(one)];
  }

  async report(flow: Flow, as: Credentials, index: unknown, content: Content): Promise<Answer> {
    return this.client.send('POST', flow.path, { as, json: { index, ...content } });
  }

  /** The next one that nobody has reported: behind what is counted and behind what this run has used. */
  async nextIndex(flow: Flow, office = this.officeOf(flow)): Promise<number> {
    const { last } = await this.figures(flow, office);
    const key = `${flow.name} ${office}`;
    const next = Math.max(Number(last?.['index'] ?? 0), this.used.get(key) ?? 0) + 1;
    this.used.set(key, next);
    return next;
  }

  async figures(flow: Flow, office = this.officeOf(flow)): Promise<Figures> {
    return flow.read(await this.readPublic(flow.publicPath(office)));
  }

  /** Waits until the last one counted is this. */
  async expectLast(flow: Flow, index: number, content: Content): Promise<void> {
    await this.eventually(async () => {
      const { last } = await this.figures(flow);
      const seen = Object.fromEntries(
        ['index', ...flow.fields].map((name) => [name, last?.[name]]),
      );
      expectThat(
        isDeepStrictEqual(seen, { index, ...content }),
        `the last one is ${show(last)}, expected ${show({ index, ...content })}`,
      );
    });
  }

  /** Tries again for as long as a backend may take to show what it has taken. */
  async eventually(attempt: () => Promise<void>): Promise<void> {
    const deadline = performance.now() + this.options.patienceMs;
    for (;;) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (!(error instanceof Mismatch) || performance.now() > deadline) throw error;
      }
      await pause(POLL_MS);
    }
  }

  /** Whether a token opens anything. What it sends is refused either way, so nothing is written. */
  async isRefused(flow: Flow, as: Credentials): Promise<boolean> {
    const { status } = await this.client.send('POST', flow.path, { as, json: {} });
    return status === 401 || status === 403;
  }

  /** Public answers of this run in which a reporter of this run can be recognised. */
  leaks(): readonly string[] {
    return this.publicTexts.filter((text) => this.electorIds.some((id) => text.includes(id)));
  }

  /** Who reports and what they sign in with is nobody's business, not even in a failure. */
  redact(text: string): string {
    const hide = (from: string, secrets: Iterable<string>, name: string): string =>
      [...secrets].reduce((shorter, secret) => shorter.replaceAll(secret, name), from);
    return hide(hide(text, this.secrets, '<secret>'), this.electorIds, '<elector_id>');
  }

  /** What is as short as a word would blank every message, and is no secret. */
  private keepSecret(text: string): void {
    if (text.length >= SHORTEST_SECRET) this.secrets.add(text);
  }
}

export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a case asks for an option that its needs do not name');
  return value;
}

function textsIn(value: unknown, names: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.includes(name) && typeof inner === 'string' && inner !== ''
      ? [inner]
      : textsIn(inner, names),
  );
}
