import type { Statement } from '../plan/report-book.js';
import type { Reporter } from '../plan/reporters.js';
import type { Stream } from '../plan/truth.js';
import type { Ask, Heard, HttpClient } from './http-client.js';

export interface Session {
  readonly electorId: string;
  readonly token: string;
}

export interface BatchLine {
  readonly statement: Statement;
  readonly observedAt: Date;
}

const PATHS: Readonly<Record<Stream, string>> = {
  votes: '/api/vote/',
  ballots: '/api/votingpaperresult/',
};

/** What a reporter's phone and a reader of the public figures can do. */
export class FieldClient {
  constructor(private readonly http: HttpClient) {}

  async signIn({ electorId, password }: Reporter, officeId: string): Promise<Heard> {
    return this.http.ask({
      method: 'POST',
      path: '/api/authenticate/',
      label: 'POST authenticate',
      body: {
        elector_id: electorId,
        poll_office_id: officeId,
        ...(password === null ? {} : { password }),
      },
    });
  }

  async state(session: Session, statement: Statement, isCutOff: boolean): Promise<Heard> {
    const ask = { ...singleAsk(statement), headers: basic(session) };
    return isCutOff ? this.http.askTwice(ask) : this.http.ask(ask);
  }

  async sendBatch(
    session: Session,
    stream: Stream,
    lines: readonly BatchLine[],
    isCutOff: boolean,
  ): Promise<Heard> {
    const ask: Ask = {
      method: 'POST',
      path: `${PATHS[stream]}batch/`,
      label: `POST ${labelOf(stream)}/batch`,
      headers: basic(session),
      body: { items: lines.map(batchItem) },
    };
    return isCutOff ? this.http.askTwice(ask) : this.http.ask(ask);
  }

  async stats(officeId: string): Promise<Heard> {
    const path = `/api/pollofficesstats/${officeId}/`;
    return this.http.ask({ method: 'GET', path, label: 'GET pollofficesstats' });
  }

  async reliability(officeId: string): Promise<Heard> {
    const path = `/api/pollofficesstats/${officeId}/reliability/`;
    return this.http.ask({ method: 'GET', path, label: 'GET reliability' });
  }

  async results(officeId: string): Promise<Heard> {
    const path = `/api/pollofficeresults/${officeId}/`;
    return this.http.ask({ method: 'GET', path, label: 'GET pollofficeresults' });
  }
}

const labelOf = (stream: Stream) => (stream === 'votes' ? 'vote' : 'votingpaperresult');

function singleAsk({ stream, action, index, facts, revision }: Statement): Ask {
  const path = PATHS[stream];
  const label = labelOf(stream);
  switch (action) {
    case 'report':
      return { method: 'POST', path, label: `POST ${label}`, body: { index, ...facts } };
    case 'correct': {
      const body = { ...facts, revision };
      return { method: 'PUT', path: `${path}${String(index)}/`, label: `PUT ${label}`, body };
    }
    case 'withdraw': {
      const query = `?revision=${String(revision)}`;
      const label_ = `DELETE ${label}`;
      return { method: 'DELETE', path: `${path}${String(index)}/${query}`, label: label_ };
    }
  }
}

function batchItem({ statement, observedAt }: BatchLine): object {
  const { action, index, facts, revision } = statement;
  return {
    action,
    index,
    ...facts,
    ...(revision === null ? {} : { revision }),
    // A withdrawal is of no moment of the day.
    ...(action === 'withdraw' ? {} : { observed_at: observedAt.toISOString() }),
  };
}

function basic({ electorId, token }: Session): Readonly<Record<string, string>> {
  const credentials = Buffer.from(`${electorId}:${token}`).toString('base64');
  return { authorization: `Basic ${credentials}` };
}
