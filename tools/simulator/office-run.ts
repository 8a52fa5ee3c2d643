import { setTimeout as pause } from 'node:timers/promises';
import { Booth } from './booth.js';
import { findBatchFaults, findFault } from './answer-check.js';
import type { CitizenClient } from './clients/citizen-client.js';
import type { FieldClient, Session } from './clients/field-client.js';
import { NoAnswerError, textIn, type Heard } from './clients/http-client.js';
import type { Ledger } from './ledger.js';
import type { Pacer } from './pacer.js';
import { statementsOf, type Deed, type IsJudged, type Stage } from './plan/deeds.js';
import { figuresAfter, type OfficePlan } from './plan/office-plan.js';
import type { Stream } from './plan/truth.js';
import type { SourceDesk } from './source-desk.js';

export interface OfficeRunServices {
  readonly field: FieldClient;
  readonly citizens: CitizenClient;
  /** Of the voters, how many confirm their vote. */
  readonly citizensShare: number;
  readonly desk: SourceDesk;
  readonly pacer: Pacer;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
}

export interface OfficeOnStage {
  readonly plan: OfficePlan;
  readonly officeId: string;
  /** From when on something can have been seen. */
  readonly hours: Readonly<Record<Stream, Date>>;
  /** An earlier run was here: what it did may be done again, and then changes nothing. */
  readonly isReplay: boolean;
  /** The day's deeds were done by a run of this office that is over. */
  readonly isDayDone: boolean;
}

/** A move of the election takes a moment to reach every process. */
const WINDOW_PATIENCE = 40;
const WINDOW_PAUSE_MS = 250;

/**
 * Does the deeds of one office. Reporters go on side by side, each does one thing after the other, and whatever
 * concerns one index happens in the order of the plan: only then can a draw between reporters be foreseen.
 */
export class OfficeRun {
  private readonly sessions = new Map<number, Promise<Session | undefined>>();
  private readonly done: Deed[];
  private failure: string | undefined;

  constructor(
    private readonly office: OfficeOnStage,
    private readonly services: OfficeRunServices,
  ) {
    const { plan, isDayDone } = office;
    this.done = plan.deeds.filter(({ stage }) => isDayDone && stage === 'day');
  }

  async run(stage: Stage): Promise<void> {
    if (stage === 'evening') return this.runDeeds(stage);
    const { citizens, citizensShare, ledger } = this.services;
    const booth = new Booth(this.office, citizens, ledger);
    const { voters } = this.office.plan.office;
    const visits = booth.receive(Math.round(voters * citizensShare));
    await this.runDeeds(stage);
    booth.close();
    await visits;
  }

  private async runDeeds(stage: Stage): Promise<void> {
    const latest = new Map<string, Promise<void>>();
    const deeds = this.office.plan.deeds.filter((deed) => deed.stage === stage);
    const all = deeds.map((deed) => {
      const keys = [
        `reporter ${String(deed.reporter)}`,
        ...statementsOf(deed).map(({ stream, index }) => `${stream} ${String(index)}`),
      ];
      const before = keys.flatMap((key) => latest.get(key) ?? []);
      const run = Promise.all(before).then(() => this.perform(deed));
      for (const key of keys) latest.set(key, run);
      return run;
    });
    await Promise.all(all);
    this.enter();
  }

  private enter(): void {
    const { plan } = this.office;
    const { ledger } = this.services;
    ledger.figures.set(plan.office.number, figuresAfter(plan, this.done));
    if (this.failure !== undefined) ledger.uncertain.set(plan.office.number, this.failure);
  }

  private async perform(deed: Deed): Promise<void> {
    const { pacer, signal, ledger } = this.services;
    if (this.failure !== undefined) return;
    await pacer.turn();
    if (signal.aborted) return;
    try {
      await this.execute(deed);
      this.done.push(deed);
      ledger.did(nameOf(deed));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.failure = `${this.office.plan.office.code}: ${why}`;
    }
  }

  private async execute(deed: Deed): Promise<void> {
    if (deed.kind === 'judged') return this.judge(deed);
    const session = await this.session(deed.reporter);
    if (session === undefined) return;
    const heard = await untilOpen(() => this.tell(session, deed));
    if (heard.status === 401 || heard.status === 403) {
      throw new NoAnswerError(`a reporter was shut out: ${textIn(heard, 'code')}`);
    }
    const { isReplay, plan } = this.office;
    const certainty = isReplay || heard.attempts > 1 ? 'again' : 'first';
    const faults =
      deed.kind === 'batch'
        ? findBatchFaults(deed.items, heard, certainty)
        : [findFault(deed.verdict, heard, certainty)];
    for (const fault of faults) {
      if (fault === undefined) continue;
      const where = deed.kind === 'batch' ? 'a batch' : `index ${String(deed.statement.index)}`;
      this.services.ledger.surprise(`${plan.office.code}, ${nameOf(deed)}, ${where}: ${fault}`);
    }
    // What was there already costs no turn: a run that goes on catches up at once.
    if (isReplay && deed.kind === 'says' && heard.status !== 201) this.services.pacer.giveBack();
  }

  private async tell(session: Session, deed: Exclude<Deed, IsJudged>): Promise<Heard> {
    const { field } = this.services;
    if (deed.kind === 'says') return field.state(session, deed.statement, deed.isCutOff);
    const { [deed.stream]: from } = this.office.hours;
    const lines = deed.items.map(({ statement, secondsAgo }) => ({
      statement,
      observedAt: new Date(Math.max(from.getTime(), Date.now() - secondsAgo * 1000)),
    }));
    return field.sendBatch(session, deed.stream, lines, deed.isCutOff);
  }

  private async judge({ reporter, standing }: IsJudged): Promise<void> {
    // Known to the director once they have signed in.
    const session = await this.session(reporter);
    if (session !== undefined) await this.services.desk.judge(session.electorId, standing);
  }

  private session(number: number): Promise<Session | undefined> {
    const kept = this.sessions.get(number);
    if (kept !== undefined) return kept;
    const opened = this.signIn(number);
    this.sessions.set(number, opened);
    return opened;
  }

  /** Undefined where they have done it all: an earlier run came as far as their suspension. */
  private async signIn(number: number): Promise<Session | undefined> {
    const reporter = this.office.plan.reporters[number];
    if (reporter === undefined) throw new Error(`There is no reporter ${String(number)}.`);
    const { field } = this.services;
    const heard = await untilOpen(() => field.signIn(reporter, this.office.officeId));
    const { status, body } = heard;
    if (status === 200 || status === 201) {
      return { electorId: reporter.electorId, token: String(body['token']) };
    }
    const isAsPlanned = this.office.isReplay && reporter.standing === 'suspended';
    if (isAsPlanned && status === 403) return undefined;
    throw new NoAnswerError(`no sign-in: ${String(status)} ${textIn(heard, 'code')}`);
  }
}

async function untilOpen(ask: () => Promise<Heard>): Promise<Heard> {
  for (let attempt = 1; ; attempt += 1) {
    const heard = await ask();
    if (textIn(heard, 'code') !== 'window_closed' || attempt === WINDOW_PATIENCE) return heard;
    await pause(WINDOW_PAUSE_MS);
  }
}

function nameOf(deed: Deed): string {
  switch (deed.kind) {
    case 'judged':
      return `source becomes ${deed.standing}`;
    case 'batch':
      return `batch of ${deed.stream}`;
    case 'says': {
      const { action, stream } = deed.statement;
      const name = `${action} ${stream}`;
      if (deed.verdict === 'same') return `${name}, again`;
      return deed.verdict === 'report_exists' ? `${name}, otherwise` : name;
    }
  }
}
