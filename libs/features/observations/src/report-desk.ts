import type { SourceActor } from '#kernel';
import { findBehalf } from '#platform/logging';
import type { Item, Verdict } from './domain/reception.js';
import type { Report } from './domain/report.js';
import type { BallotAttributes, VoteAttributes } from './domain/stream.js';
import type { ReportIntake } from './report-intake.js';
import type { ReportPace } from './report-pace.js';

/** Items of one request at most. */
export const MAX_BATCH = 500;

export interface TakenReport<A extends object> {
  readonly report: Report<A>;
  /** False of one that stood already. */
  readonly isNew: boolean;
}

/** Where sources hand in what they saw of one stream. The token decides about the office. */
export class ReportDesk<A extends object> {
  constructor(
    private readonly intake: ReportIntake<A>,
    private readonly pace: ReportPace,
  ) {}

  /** Throws the refusal. `whose` is for those whom the runtime does not follow. */
  async take(actor: SourceActor, item: Item<A>, whose = findBehalf()): Promise<TakenReport<A>> {
    this.pace.assertSingle(actor);
    const [verdict] = await this.intake.submit(actor, [item], { isBatched: false, whose });
    if (verdict === undefined) throw new Error('an item came back without a verdict');
    if ('refusal' in verdict) throw verdict.refusal;
    return { report: verdict.report, isNew: verdict.outcome === 'created' };
  }

  /** One verdict for each item, in their order: a bad one spoils nothing but itself. */
  async takeAll(actor: SourceActor, items: readonly Item<A>[]): Promise<readonly Verdict<A>[]> {
    this.pace.assertBatch(actor);
    return this.intake.submit(actor, items, { isBatched: true, whose: findBehalf() });
  }
}

export const VOTE_DESK = Symbol('VoteDesk');
export const BALLOT_DESK = Symbol('BallotDesk');
export type VoteDesk = ReportDesk<VoteAttributes>;
export type BallotDesk = ReportDesk<BallotAttributes>;
