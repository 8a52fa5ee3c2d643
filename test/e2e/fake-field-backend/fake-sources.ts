import { randomBytes } from 'node:crypto';
import { invalid, Refusal, type Lie } from './lie.js';

export interface FakeToken {
  readonly text: string;
  readonly electorId: string;
  readonly officeId: string;
}

interface FakeSource {
  password: string | undefined;
  tokens: FakeToken[];
}

const MOST_TOKENS = 5;

/** Who may report, in memory. */
export class FakeSources {
  private readonly sources = new Map<string, FakeSource>();
  private readonly issued = new Map<string, FakeToken>();

  constructor(private readonly lie: Lie | undefined) {}

  enter(
    electorId: unknown,
    password: unknown,
    officeId: string,
    presented: FakeToken | undefined,
  ): { readonly status: number; readonly token: string } {
    this.checkForm(electorId, password);
    const known = this.sources.get(electorId as string);
    const source = known ?? { password: undefined, tokens: [] };
    if (known !== undefined) this.checkPassword(known, electorId as string, password, presented);
    else source.password = password as string | undefined;
    this.sources.set(electorId as string, source);
    this.makeRoom(source);
    const token = {
      ...{ text: randomBytes(16).toString('hex'), electorId: electorId as string, officeId },
    };
    source.tokens.push(token);
    this.issued.set(token.text, token);
    const isNew = known === undefined || this.isCalledNew(source);
    return { status: isNew ? 201 : 200, token: token.text };
  }

  /** Undefined where the credentials open nothing. */
  find(authorization: string | undefined): FakeToken | undefined {
    const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '') ?? [];
    const [electorId, text] = Buffer.from(encoded ?? '', 'base64')
      .toString()
      .split(':');
    const token = this.issued.get(text ?? '');
    if (token?.electorId === electorId) return token;
    if (this.lie === 'tokens of somebody else') return token;
    const own = this.sources.get(electorId ?? '')?.tokens[0];
    return token === undefined && this.lie === 'tokens nobody issued' ? own : undefined;
  }

  private isCalledNew({ password }: FakeSource): boolean {
    return this.lie === 'known source answered 201' && password === undefined;
  }

  private checkForm(electorId: unknown, password: unknown): void {
    const form =
      this.lie === 'elector_id with a dot'
        ? /^[\w.-]{1,64}$/
        : this.lie === 'elector_id of 65'
          ? /^[\w-]{1,65}$/
          : /^[A-Za-z0-9_-]{1,64}$/;
    if (typeof electorId !== 'string' || !form.test(electorId)) throw invalid('elector_id');
    if (password !== undefined && typeof password !== 'string') throw invalid('password');
  }

  private checkPassword(
    source: FakeSource,
    electorId: string,
    password: unknown,
    presented: FakeToken | undefined,
  ): void {
    const wrong = new Refusal(401, 'wrong_credentials');
    if (this.lie === 'known source turned away' && password === undefined) throw wrong;
    if (source.password !== undefined) {
      const isExcused = this.lie === 'any password' && password !== undefined;
      if (source.password !== password && !isExcused) throw wrong;
      if (this.lie === 'right password refused') throw wrong;
      return;
    }
    if (password === undefined) return;
    const isOwn =
      presented !== undefined &&
      (presented.electorId === electorId || this.lie === 'password by the token of a stranger');
    if (!isOwn && this.lie !== 'password by id alone') throw wrong;
    source.password = password as string;
    if (this.lie !== 'other tokens live on') this.end(source, source.tokens);
  }

  private makeRoom(source: FakeSource): void {
    if (source.tokens.length < MOST_TOKENS) return;
    if (source.password === undefined) {
      if (this.lie === 'six tokens without a password') return;
      throw new Refusal(429, 'too_many_requests');
    }
    if (this.lie !== 'six tokens with a password') this.end(source, source.tokens.slice(0, 1));
  }

  private end(source: FakeSource, ended: readonly FakeToken[]): void {
    for (const { text } of ended) this.issued.delete(text);
    source.tokens = source.tokens.filter((token) => !ended.includes(token));
  }
}
