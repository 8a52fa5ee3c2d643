import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type OfficeId } from '#kernel';
import { refusedFields } from '#features/elections';
import { explanationProblems, findingId, openWarnings } from './domain/checks/answers.js';
import { findingNotOpen } from './domain/refusals.js';
import { ResultChanges } from './result-changes.js';
import { accountOf, ResultDesk } from './result-desk.js';
import type { ShownResult } from './shown-result.js';

export interface ResultDecision {
  readonly deed: 'contest' | 'cancel' | 'put_back' | 'set_aside';
  readonly reason: string;
}

export interface WarningAnswer {
  readonly code: string;
  /** The explanation; null accepts the warning as it is. */
  readonly text: string | null;
}

const ACTIONS: Readonly<Record<ResultDecision['deed'], string>> = {
  contest: 'result.contested',
  cancel: 'result.cancelled',
  put_back: 'result.put_back',
  set_aside: 'result.set_aside',
};

/** What owners decide about a paper, and what is said of its warnings. */
@Injectable()
export class ResultDecisionsService {
  constructor(
    private readonly desk: ResultDesk,
    private readonly changes: ResultChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async decide(
    actor: Actor,
    officeId: OfficeId,
    version: number | undefined,
    { deed, reason }: ResultDecision,
  ): Promise<ShownResult> {
    return this.desk.changeAndShow(actor, officeId, 'decide_results', version, async (open) => {
      const step = { deed, byOwner: true, reason } as const;
      const emptied = deed === 'set_aside' ? { entries: () => [], asWritten: null } : {};
      await this.changes.take(actor, open, { step, action: ACTIONS[deed], ...emptied });
    });
  }

  async answer(
    actor: Actor,
    officeId: OfficeId,
    version: number | undefined,
    { code, text }: WarningAnswer,
  ): Promise<ShownResult> {
    const problems = text === null ? [] : explanationProblems(text);
    if (problems.length > 0) throw refusedFields(problems);
    return this.desk.changeAndShow(actor, officeId, 'key_results', version, async (open) => {
      const { figures } = open.result;
      if (figures === null) throw findingNotOpen();
      const found = openWarnings(open.findings(figures), figures, open.stored.answers);
      const meant = found.filter((finding) => finding.code === code);
      if (meant.length === 0) throw findingNotOpen();
      const [by, at] = [accountOf(actor), this.clock.now()];
      const answers = meant.map((one) => ({ finding: findingId(one, figures), text, by, at }));
      const kept = { answers: [...open.stored.answers, ...answers] };
      const action = text === null ? 'result.warning_accepted' : 'result.warning_explained';
      await this.changes.keep(actor, open, kept, action, {
        code,
        ...(text === null ? {} : { text }),
      });
    });
  }
}
