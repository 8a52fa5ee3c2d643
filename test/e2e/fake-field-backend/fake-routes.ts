import { fakeEtag, fakeResults, fakeStatistics } from './fake-figures.js';
import { asBody, FakeItemReader, type Body } from './fake-item.js';
import { fakeReceipt } from './fake-receipt.js';
import { FakeSources, type FakeToken } from './fake-sources.js';
import { FakeStream, type FakeItem, type Taken } from './fake-stream.js';
import { invalid, Refusal, type Lie } from './lie.js';

export interface FakeOffice {
  readonly id: string;
  /** Whether reporters may sign in, votes are taken, or ballots. */
  readonly phase: 'closed' | 'early' | 'voting' | 'counting';
  readonly registered: number;
  readonly isPublic: boolean;
}

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface FakeAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

interface Desk extends FakeOffice {
  readonly vote: FakeStream;
  readonly ballot: FakeStream;
}

const KINDS: Readonly<Record<string, 'vote' | 'ballot'>> = {
  vote: 'vote',
  votingpaperresult: 'ballot',
};
const MOST_ITEMS = 500;

export class FakeRoutes {
  private readonly sources: FakeSources;
  private readonly desks: ReadonlyMap<string, Desk>;

  constructor(
    offices: readonly FakeOffice[],
    private readonly parties: readonly string[],
    private readonly lie: Lie | undefined,
  ) {
    this.sources = new FakeSources(lie);
    const streamOf = ({ registered }: FakeOffice): FakeStream =>
      new FakeStream(Math.floor(registered * 1.1), registered * 3, lie);
    this.desks = new Map(
      offices.map((one) => [one.id, { ...one, vote: streamOf(one), ballot: streamOf(one) }]),
    );
  }

  answer(request: FakeRequest): FakeAnswer {
    const { method, path } = request;
    if (!path.endsWith('/') && this.lie === 'no path without its slash') throw notFound();
    const [, api, resource = '', word, ...more] = path.replace(/\/$/, '').split('/');
    if (api !== 'api' || more.length > 0) throw notFound();
    if (method === 'GET' && word !== undefined) return this.figures(resource, word, request);
    if (method === 'POST' && resource === 'authenticate') return this.authenticate(request);
    const kind = KINDS[resource];
    if (kind === undefined) throw notFound();
    return this.report(kind, word, request);
  }

  private authenticate({ body: sent, authorization }: FakeRequest): FakeAnswer {
    if (Array.isArray(sent) && this.lie === 'lists break it') throw new Error('not expected');
    const { elector_id, password, poll_office_id: named, ...more } = asBody(sent);
    const [unknown] = Object.keys(more);
    if (unknown !== undefined && this.lie !== 'unknown fields ignored') {
      throw invalid(unknown, 'unknown_field');
    }
    const isExcused = this.lie === 'authentication without an office';
    const officeId = isExcused ? (named ?? [...this.desks.keys()][0]) : named;
    if (typeof officeId !== 'string') throw invalid('poll_office_id');
    const desk = this.desks.get(officeId);
    if (desk === undefined) {
      throw this.lie === 'unknown office answered 422' ? invalid('poll_office_id') : notFound();
    }
    if (desk.phase === 'closed') throw this.closed();
    const presented = this.sources.find(authorization);
    const { status, token } = this.sources.enter(elector_id, password, desk.id, presented);
    return { status, body: this.entry(String(elector_id), desk, token), headers: {} };
  }

  private entry(electorId: string, { id }: Desk, token: string): Body {
    const office = this.lie === 'folder without the office' ? '' : `/offices/${id}`;
    const source = this.lie === 'folder without the source' ? '' : `source-${electorId}/`;
    const keys = { access_key: 'fake-access-key', secret_key: 'fake-secret-key' };
    const isComplete = this.lie !== 'credentials without a session token';
    return {
      token,
      poll_office_id: this.lie === 'authentication names another office' ? 'another' : id,
      s3: {
        base_path: `s3://bucket/elections/e${office}/${source}`,
        credentials: { ...keys, ...(isComplete ? { session_token: 'fake-session-token' } : {}) },
      },
      ...(this.lie === 'authentication has a key more' ? { expires_at: 'soon' } : {}),
    };
  }

  private report(
    kind: 'vote' | 'ballot',
    word: string | undefined,
    request: FakeRequest,
  ): FakeAnswer {
    const isExcused = word === 'batch' && this.lie === 'batch without credentials';
    const token = this.tokenOf(request.authorization, isExcused);
    const desk = this.desks.get(token.officeId) as Desk;
    const reader = new FakeItemReader(kind, this.parties, this.lie);
    if (word === 'batch') return this.batch(kind, token, desk, reader, request.body);
    const item = this.itemOf(reader, word, request);
    const taken = this.take(kind, token, desk, item);
    const isCalledNew = taken.outcome === 'created' || this.lie === 'repetition answered 201';
    const isNew = isCalledNew && item.action === 'report';
    return {
      status: isNew ? 201 : 200,
      body: fakeReceipt(kind, item, taken, this.lie),
      headers: {},
    };
  }

  private itemOf(reader: FakeItemReader, word: string | undefined, request: FakeRequest): FakeItem {
    const { method, query } = request;
    if (word === undefined) {
      if (method !== 'POST') throw notFound();
      const { index, ...body } = asBody(request.body);
      return reader.single('report', index, body);
    }
    const index = reader.indexOf(word);
    const body = asBody(request.body);
    if (method === 'PUT') return reader.single('correct', index, body);
    if (method !== 'DELETE') throw notFound();
    const isRead = this.lie !== 'withdrawal by body only' && query.has('revision');
    return reader.single(
      'withdraw',
      index,
      isRead ? { revision: Number(query.get('revision')) } : body,
    );
  }

  private take(kind: 'vote' | 'ballot', token: FakeToken, desk: Desk, item: FakeItem): Taken {
    const phases = { vote: ['voting', 'counting'], ballot: ['counting'] }[kind];
    const isExcused =
      (this.lie === 'reports before the opening' && desk.phase === 'early') ||
      (this.lie === 'ballots during the vote' && desk.phase === 'voting');
    if (!phases.includes(desk.phase) && !isExcused) throw this.closed();
    const isEverywhere = this.lie === 'counts in every office';
    const others = isEverywhere ? [...this.desks.values()].filter((one) => one !== desk) : [];
    for (const other of others) other[kind].take(token.electorId, item);
    return desk[kind].take(token.electorId, item);
  }

  private batch(
    kind: 'vote' | 'ballot',
    token: FakeToken,
    desk: Desk,
    reader: FakeItemReader,
    body: unknown,
  ): FakeAnswer {
    const { items } = asBody(body);
    const most = this.lie === 'batch of 100' ? 100 : MOST_ITEMS;
    if (!Array.isArray(items)) {
      if (this.lie !== 'batch without a list') throw invalid('items');
      return { status: 200, body: { results: [] }, headers: {} };
    }
    if (items.length > most && this.lie !== 'batch of 501') throw invalid('items');
    const results = (items as readonly unknown[]).map((sent) => {
      const index = (sent as Body | null)?.['index'] ?? null;
      try {
        const { outcome, id } = this.take(kind, token, desk, reader.batched(sent));
        return { index, outcome, code: outcome, id };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (this.lie === 'bad item fails the batch' && error.status === 422) throw error;
        const outcome = error.status === 409 ? 'conflict' : 'refused';
        return { index, outcome, code: error.code, detail: error.text };
      }
    });
    if (this.lie === 'batch out of order') results.reverse();
    return { status: 200, body: { results }, headers: {} };
  }

  private figures(resource: string, id: string, request: FakeRequest): FakeAnswer {
    if (this.lie === 'odd offices break it') decodeURIComponent(id === '%00' ? '%' : id);
    const desk = this.desks.get(id);
    const isUnknown = desk === undefined && this.lie !== 'unknown office is empty';
    if (isUnknown || (desk !== undefined && !this.mayRead(desk, request.authorization))) {
      throw notFound();
    }
    const streams = desk ?? this.nobodys();
    const body =
      resource === 'pollofficesstats'
        ? fakeStatistics(streams.vote, this.lie)
        : fakeResults(streams.ballot, this.parties, this.lie);
    const headers = this.headersOf(JSON.stringify(body), streams.vote);
    const isHeld = headers['etag'] !== undefined && headers['etag'] === request.ifNoneMatch;
    return isHeld ? { status: 304, headers } : { status: 200, body, headers };
  }

  private headersOf(body: string, { electorIds }: FakeStream): Readonly<Record<string, string>> {
    return {
      ...(this.lie === 'no ETag' ? {} : { etag: fakeEtag(body, this.lie) }),
      ...(this.lie === 'no Cache-Control' ? {} : { 'cache-control': 'public, max-age=1' }),
      ...(this.lie === 'elector_id in public' ? { 'x-last-source': electorIds.at(-1) ?? '' } : {}),
    };
  }

  private nobodys(): Pick<Desk, 'vote' | 'ballot'> {
    return { vote: new FakeStream(0, 0, this.lie), ballot: new FakeStream(0, 0, this.lie) };
  }

  private mayRead({ id, isPublic }: Desk, authorization: string | undefined): boolean {
    if (isPublic || this.lie === 'private figures for everybody') return true;
    return this.sources.find(authorization)?.officeId === id;
  }

  private tokenOf(authorization: string | undefined, mayLack: boolean): FakeToken {
    const isOpen = mayLack || this.lie === 'reports without credentials';
    const isExcused = authorization === undefined && isOpen;
    const token = isExcused
      ? { text: '', electorId: 'nobody', officeId: [...this.desks.keys()][0] ?? '' }
      : this.sources.find(authorization);
    if (token !== undefined) return token;
    const isOdd = authorization !== undefined && !/^Basic [A-Za-z0-9+/=]+$/.test(authorization);
    const status = isOdd && this.lie === 'bad credentials answered 400' ? 400 : 401;
    throw new Refusal(status, 'unauthenticated');
  }

  private closed(): Refusal {
    const hours = { opens_at: '2026-01-01T07:00:00Z', closes_at: '2026-01-03T07:00:00Z' };
    return new Refusal(409, 'window_closed', this.lie === 'no hours' ? {} : hours);
  }
}

function notFound(): Refusal {
  return new Refusal(404, 'not_found');
}
