import { setTimeout as pause } from 'node:timers/promises';
import { FieldLine, type FieldRequest } from '../field-line.js';
import type { Reporter } from '../proving-world.js';
import type { WallWorld } from './wall-world.js';

export interface DayPlan {
  readonly world: WallWorld;
  readonly registered: number;
  /** A second. */
  readonly reports: number;
  readonly field: number;
  readonly admin: number;
}

/** Reports of one request. */
export const BATCH = 5;
const CONNECTIONS = 16;
/** A paper is keyed after so many requests of reporters. */
const PAPER_EVERY = 8;
/** A token of the director lives for a quarter of an hour. */
const RENEW_AFTER_MS = 600_000;

/** Reports of votes and of papers come in from everywhere, and papers are keyed, until somebody says that it is enough. */
export class WallDay {
  /** What was acknowledged. */
  readonly done = { votes: 0, ballots: 0, papers: 0 };
  readonly faults: string[] = [];
  private readonly line = new FieldLine(CONNECTIONS);
  private readonly reporters: readonly Reporter[];
  private token = { text: '', until: 0 };

  constructor(private readonly plan: DayPlan) {
    this.reporters = plan.world.reporters.flat();
  }

  async run(signal: AbortSignal): Promise<void> {
    const every = (1_000 * BATCH) / this.plan.reports;
    const underWay = new Set<Promise<void>>();
    const start = (work: Promise<void>): void => {
      const tracked = work.finally(() => underWay.delete(tracked));
      underWay.add(tracked);
    };
    let due = performance.now();
    for (let n = 0; !signal.aborted; n += 1) {
      start(this.report(n));
      if (n % PAPER_EVERY === 0) start(this.keyPaper(n / PAPER_EVERY));
      due += every;
      await pause(Math.max(0, due - performance.now()));
    }
    await Promise.all(underWay);
    this.line.close();
  }

  /** One office after the other, round after round; voters and papers in turn. */
  private async report(n: number): Promise<void> {
    const { reporters } = this;
    const turn = Math.floor(n / 2);
    const first = Math.floor(turn / reporters.length) * BATCH + 1;
    const isVote = n % 2 === 0;
    const items = Array.from({ length: BATCH }, (_, at) =>
      isVote ? voteOf(first + at) : this.ballotOf(first + at),
    );
    const path = isVote ? '/api/vote/batch/' : '/api/votingpaperresult/batch/';
    const authorization = reporters[turn % reporters.length]?.authorization ?? '';
    const sent = { method: 'POST', path, authorization, body: { items } };
    const body = await this.send(this.plan.field, sent, 200);
    const results = body['results'] as readonly { readonly outcome: string }[] | undefined;
    const kept = (results ?? []).filter(({ outcome }) => outcome === 'created').length;
    if (results !== undefined && kept !== BATCH) {
      this.faults.push(`${path} kept ${String(kept)} of ${String(BATCH)} reports`);
    }
    this.done[isVote ? 'votes' : 'ballots'] += kept;
  }

  private ballotOf(index: number): object {
    const { candidates } = this.plan.world;
    return { index, party_id: candidates[(index * index) % candidates.length]?.party };
  }

  private async keyPaper(n: number): Promise<void> {
    const { world, registered, admin } = this.plan;
    // In turn from where reporters are, and from the other end.
    const office = world.officeIds.at(n % 2 === 0 ? n / 2 : -(n + 1) / 2);
    if (office === undefined) return;
    const authorization = `Bearer ${await this.accessToken()}`;
    const valid = Math.floor((registered * (50 + (n % 30))) / 100);
    // No two of one centre alike, which would be a warning.
    const second = Math.floor(valid * 0.35) - (n % 31);
    const third = Math.floor(valid * 0.08) + (n % 37);
    const fourth = Math.floor(valid * 0.12);
    const votes = [valid - second - third - fourth, second, third, fourth];
    const body = {
      ...{ registered, voters: valid + 3, blank: 2, null_votes: 1, valid },
      votes: world.candidates.map(({ id }, at) => ({ candidate_id: id, votes: votes[at] ?? 0 })),
    };
    const path = `/api/offices/${office}/results`;
    const kept = await this.send(admin, { method: 'POST', path, authorization, body }, 201);
    if (kept['state'] !== undefined) this.done.papers += 1;
  }

  private async accessToken(): Promise<string> {
    if (performance.now() < this.token.until) return this.token.text;
    const { email, password } = this.plan.world;
    const body = { email, password };
    const answer = await this.send(
      this.plan.admin,
      { method: 'POST', path: '/api/auth/login', body },
      200,
    );
    this.token = {
      text: String(answer['access_token']),
      until: performance.now() + RENEW_AFTER_MS,
    };
    return this.token.text;
  }

  private async send(
    port: number,
    request: FieldRequest,
    due: number,
  ): Promise<Readonly<Record<string, unknown>>> {
    try {
      const { status, body } = await this.line.send(port, request);
      if (status === due) return body;
      this.faults.push(`${request.path} answered ${String(status)}: ${String(body['detail'])}`);
    } catch (error) {
      this.faults.push(`${request.path}: ${String(error)}`);
    }
    return {};
  }
}

function voteOf(index: number): object {
  return {
    index,
    gender: index % 2 === 0 ? 'female' : 'male',
    age: 'less_60',
    has_torn: index % 9 === 0,
  };
}
