import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type OfficeId } from '#kernel';
import { hasVotingBegun, refusedFields } from '#features/elections';
import { asWrittenProblems, type AsWritten } from './domain/checks/answers.js';
import { readFigures, type KeyedFigures, type Settled } from './domain/figures.js';
import { resultExists, resultsNotOpen, versionMissing } from './domain/refusals.js';
import { asWrittenOf, toPlain, type EntryId } from './domain/stored-result.js';
import { OfficeResultsRepository } from './persistence/office-results.repository.js';
import { ResultChanges } from './result-changes.js';
import type { OpenResult } from './open-result.js';
import { accountOf, ResultDesk } from './result-desk.js';
import { show, type ShownResult } from './shown-result.js';

export interface KeyedResult {
  readonly figures: KeyedFigures;
  /** Why the paper is kept as it is although it cannot be right. */
  readonly asWritten?: string | undefined;
}

@Injectable()
export class OfficeResultsService {
  constructor(
    private readonly desk: ResultDesk,
    private readonly changes: ResultChanges,
    private readonly results: OfficeResultsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(actor: Actor, officeId: OfficeId): Promise<ShownResult> {
    return this.desk.read(actor, officeId, async (open) => show(actor, open));
  }

  /** The first text of a paper, or the second by another person where the election asks for two. */
  async submit(actor: Actor, officeId: OfficeId, keyed: KeyedResult): Promise<ShownResult> {
    return this.desk.changeAndShow(actor, officeId, 'key_results', undefined, async (open) => {
      const [first, second] = open.result.entries;
      const isAwaited =
        first === undefined ||
        (second === undefined && open.result.mode === 'double' && first.by !== accountOf(actor));
      if (!isAwaited) throw resultExists();
      await this.enter(actor, open, keyed);
    });
  }

  /** A correction, made from the version that it names. */
  async correct(
    actor: Actor,
    officeId: OfficeId,
    version: number | undefined,
    keyed: KeyedResult,
  ): Promise<ShownResult> {
    return this.desk.changeAndShow(actor, officeId, 'key_results', version, async (open) => {
      // Asked here and not at the door: to a stranger there is nothing to name a version of.
      if (version === undefined) throw versionMissing();
      await this.enter(actor, open, keyed);
    });
  }

  /** By a third person: only the fields that two entries read differently, one by one or together. */
  async settle(
    actor: Actor,
    officeId: OfficeId,
    version: number | undefined,
    settled: Settled,
  ): Promise<ShownResult> {
    return this.desk.changeAndShow(actor, officeId, 'key_results', version, async (open) => {
      const step = { deed: 'settle', by: accountOf(actor), settled } as const;
      const told = { fields: [...settled.keys()] };
      const asWritten = asWrittenOf(open.stored.asWritten, open.stored);
      await this.changes.take(actor, open, { step, action: 'result.settled', told, asWritten });
    });
  }

  private async enter(actor: Actor, open: OpenResult, keyed: KeyedResult): Promise<void> {
    if (!hasVotingBegun(open.view.state)) throw resultsNotOpen();
    const by = accountOf(actor);
    const read = readFigures(keyed.figures, open.ballot);
    if (!read.ok) throw refusedFields(read.error);
    const figures = read.value;
    const asWritten = declared(open, keyed.asWritten);
    const id = randomUUID() as EntryId;
    const { officeId } = open.stored;
    const entry = { id, officeId, authorId: by, figures: toPlain(figures) };
    const enteredAt = this.clock.now();
    await this.results.insertEntry(open.tx, {
      ...entry,
      asWritten: keyed.asWritten ?? null,
      enteredAt,
    });
    await this.changes.take(actor, open, {
      step: { deed: 'enter', by, figures },
      action: 'result.entered',
      entries: (after) => (after.entries.length === 2 ? [...open.stored.entries, id] : [id]),
      asWritten,
      told: { entry_id: id },
    });
  }
}

function declared({ stored }: OpenResult, reason: string | undefined): AsWritten | null {
  if (reason === undefined) return null;
  const asWritten = { reason, photo: stored.photo ?? '' };
  const problems = asWrittenProblems(asWritten);
  if (problems.length > 0) {
    throw refusedFields(
      problems.map((problem) => ({
        ...problem,
        field: problem.field === 'reason' ? 'as_written' : problem.field,
      })),
    );
  }
  return asWritten;
}
