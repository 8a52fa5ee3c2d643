import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Actor, type Clock } from '#kernel';
import { AuditService, electionChain, type JsonValue } from '#features/audit';
import {
  certificationBlockers,
  finalityBlockers,
  type AsWritten,
} from './domain/checks/answers.js';
import { moveRefused } from './domain/errors.js';
import type { Figures } from './domain/figures.js';
import { countsInTotals, isDisputed } from './domain/life.js';
import { next, type OfficeResult, type Step } from './domain/office-result.js';
import { findingsProblems } from './domain/refusals.js';
import { toPlain, type EntryId, type StoredResult } from './domain/stored-result.js';
import { OfficeResultsRepository } from './persistence/office-results.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import type { OpenResult } from './open-result.js';

export interface ResultChange {
  readonly step: Step;
  readonly action: string;
  /** In force once the step is taken, where the step brings or takes entries. */
  readonly entries?: (after: OfficeResult) => readonly EntryId[];
  readonly asWritten?: AsWritten | null;
  /** For the trail; never a figure that is still blind. */
  readonly told?: Readonly<Record<string, JsonValue>>;
}

/** Takes a step of the life of a result and writes what follows from it: row, trail and the version of all results. */
@Injectable()
export class ResultChanges {
  constructor(
    private readonly results: OfficeResultsRepository,
    private readonly rules: ResultRulesRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(actor: Actor, open: OpenResult, change: ResultChange): Promise<StoredResult> {
    const { stored, result } = open;
    const asWritten = change.asWritten ?? null;
    const hasOpenErrors = (figures: Figures) =>
      finalityBlockers(open.findings(figures), asWritten).length > 0;
    const after = next(result, change.step, hasOpenErrors);
    if (!after.ok) throw this.refusal(open, change, after.error);
    const saved = await this.save(open, after.value, {
      entries: change.entries?.(after.value) ?? stored.entries,
      asWritten: change.asWritten === undefined ? stored.asWritten : (asWritten?.reason ?? null),
      answers: after.value.state === 'empty' ? [] : stored.answers,
    });
    await this.record(actor, open, change, saved);
    return saved;
  }

  /** Of what is no step of its life: an answer to a warning, a photo. */
  async keep(
    actor: Actor,
    open: OpenResult,
    kept: Partial<Pick<StoredResult, 'answers' | 'photo' | 'photoSha256'>>,
    action: string,
    told: Readonly<Record<string, JsonValue>>,
  ): Promise<StoredResult> {
    const saved = await this.save(open, open.result, kept);
    await this.write(actor, open, action, { version: open.stored.version }, { ...told });
    return saved;
  }

  private async save(
    { tx, stored, findings }: OpenResult,
    after: OfficeResult,
    kept: Partial<StoredResult>,
  ): Promise<StoredResult> {
    const figures = after.figures;
    const answers = kept.answers ?? stored.answers;
    const office = { isDisputed: isDisputed(after.state), figures: figures as Figures };
    const saved: StoredResult = {
      ...stored,
      ...kept,
      state: after.state,
      stateBefore: after.stateBefore,
      settled: Object.fromEntries(after.settled),
      figures: figures === null ? null : toPlain(figures),
      blockers:
        figures === null ? 0 : certificationBlockers(office, findings(figures), answers).length,
      version: stored.version + 1,
      changedAt: this.clock.now(),
    };
    await this.results.save(tx, saved);
    return saved;
  }

  private async record(
    actor: Actor,
    open: OpenResult,
    { action, told, step }: ResultChange,
    saved: StoredResult,
  ): Promise<void> {
    const { stored, tx } = open;
    const counts = countsInTotals(stored.state) || countsInTotals(saved.state);
    const shown = countsInTotals(saved.state) ? { figures: plainJson(saved) } : {};
    const was = countsInTotals(stored.state) ? { figures: plainJson(stored) } : {};
    const reason = 'reason' in step ? { reason: step.reason } : {};
    const after = { state: saved.state, version: saved.version, ...reason, ...shown, ...told };
    await this.write(actor, open, action, { state: stored.state, ...was }, after);
    // Where an office stands is part of the picture too, even while its figures count nowhere.
    const isMoved = counts || stored.state !== saved.state;
    if (isMoved) await this.rules.moveResultsVersion(tx, stored.electionId);
  }

  private async write(
    actor: Actor,
    { tx, stored }: OpenResult,
    action: string,
    before: JsonValue,
    after: JsonValue,
  ): Promise<void> {
    await this.audit.record(actor, tx, {
      chain: electionChain(stored.electionId),
      action,
      subject: { kind: 'office', id: stored.officeId },
      before,
      after,
    });
  }

  /** Errors are told one by one, each at the field that somebody should look at. */
  private refusal(
    { stored, findings }: OpenResult,
    { step }: ResultChange,
    why: Parameters<typeof moveRefused>[0],
  ): DomainError {
    const refused = moveRefused(why, stored.state);
    if (why !== 'result_errors_open' || step.deed !== 'enter') return refused;
    const open = finalityBlockers(findings(step.figures), null);
    return new DomainError(refused.code, refused.detail, findingsProblems(open));
  }
}

function plainJson({ figures, asWritten }: StoredResult): JsonValue {
  if (figures === null) return null;
  const { votes, ...totals } = figures;
  return {
    ...totals,
    votes: { ...votes },
    ...(asWritten === null ? {} : { as_written: asWritten }),
  };
}
