import { Inject, Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { LiveBus } from '#platform/live';
import { LOGGER, type Logger } from '#platform/logging';
import { RollUpMetrics } from './roll-up-metrics.js';
import { RollUpMovesRepository } from './persistence/roll-up-moves.repository.js';

/** Announced when sums have moved; the id is that of the election. */
export const ROLL_UP_TOPIC = 'roll-ups';

const SWEEP_EVERY_MS = 60_000;
const LOOK_BACK_EVERY_MS = 5_000;
/**
 * Tallies are dated when they are written and seen when that is committed. So much may lie between for a pass to see them;
 * for the look back; and the sweep takes whatever there is.
 */
const LATE_MS = 1_000;
const VERY_LATE_MS = 10_000;
const OFFICES_AT_ONCE = 20_000;
/** Between two passes of a process that leads. */
const RESTS_AT_MOST_MS = 5_000;

/**
 * Keeps the sums what the tallies make of them. It compares versions, so that nothing depends on having heard of a
 * change: in each pass those of the last second, now and then those of the last ten, each minute all. Any number of
 * processes may run it at once, and any of them may die anywhere.
 */
@Injectable()
export class RollUpUpkeep {
  private seenUpTo: Date | undefined;
  private lookedBackAt = -Infinity;
  private sweptAt = -Infinity;
  private restedAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly moves: RollUpMovesRepository,
    private readonly bus: LiveBus,
    private readonly metrics: RollUpMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async work(): Promise<'done' | 'more'> {
    try {
      return await this.pass();
    } finally {
      this.restedAt = performance.now();
    }
  }

  private async pass(): Promise<'done' | 'more'> {
    const startedAt = performance.now();
    // Another process has led meanwhile: what this one saw last says nothing any more.
    if (startedAt - this.restedAt > RESTS_AT_MOST_MS) this.seenUpTo = undefined;
    const isSweep = startedAt - this.sweptAt >= SWEEP_EVERY_MS;
    const isLookBack = startedAt - this.lookedBackAt >= LOOK_BACK_EVERY_MS;
    await this.settleRegistries();
    const left = await this.moveSince(isSweep ? 'ever' : isLookBack ? VERY_LATE_MS : LATE_MS);
    if (left === 'more') return left;
    if (isLookBack) this.lookedBackAt = startedAt;
    if (isSweep) this.sweptAt = startedAt;
    return 'done';
  }

  /** What stands in no sum yet, whenever it was written. */
  async moveAll(): Promise<void> {
    while ((await this.moveSince('ever')) === 'more');
  }

  /** Adds up anew what is kept of running elections, beside the passes. A sum that is wrong is put right. */
  async check(): Promise<number> {
    let wrong = 0;
    const live = await this.database.read((tx) => this.moves.findLive(tx));
    for (const electionId of live) wrong += await this.checkOne(electionId);
    return wrong;
  }

  private async checkOne(electionId: ElectionId): Promise<number> {
    const count = (tx: Transaction) => this.moves.countWrong(tx, electionId);
    if ((await this.database.longTransaction(count)) === 0) return 0;
    const putRight = (tx: Transaction) => this.moves.putRight(tx, electionId);
    const wrong = await this.change(electionId, putRight, 'long');
    this.logger.error({ electionId, wrong }, 'sums had to be put right');
    return wrong;
  }

  private async moveSince(late: number | 'ever'): Promise<'done' | 'more'> {
    const { seenUpTo } = this;
    const isEver = late === 'ever' || seenUpTo === undefined;
    const since = isEver ? undefined : new Date(seenUpTo.getTime() - late);
    const begunAt = performance.now();
    const { now, moved } = await this.database.transaction(async (tx) => ({
      now: await this.moves.now(tx),
      moved: await this.moves.findMoved(tx, since, OFFICES_AT_ONCE),
    }));
    for (const { electionId, officeIds } of moved) await this.move(electionId, officeIds);
    this.metrics.observeLag({ now, begunAt, seenUpTo }, moved);
    const count = moved.reduce((sum, { officeIds }) => sum + officeIds.length, 0);
    // Two streams of an office are two rows of the limit, and one id.
    if (2 * count >= OFFICES_AT_ONCE) return 'more';
    this.seenUpTo = now;
    return 'done';
  }

  private async move(electionId: ElectionId, officeIds: readonly OfficeId[]): Promise<void> {
    await this.change(electionId, (tx) => this.moves.move(tx, electionId, officeIds));
  }

  private async settleRegistries(): Promise<void> {
    const unsettled = await this.database.read((tx) => this.moves.findUnsettled(tx));
    for (const electionId of unsettled) await this.settle(electionId);
  }

  /** Places and rolls as the registry has them now. Its version is read first: what moves meanwhile is settled again. */
  private async settle(electionId: ElectionId): Promise<void> {
    const settle = async (tx: Transaction): Promise<number> => {
      const startedAt = performance.now();
      const version = await this.moves.findRegistryVersion(tx, electionId);
      const moved = await this.moves.move(tx, electionId);
      const expected = await this.moves.expect(tx, electionId);
      const tookMs = performance.now() - startedAt;
      await this.moves.recordSettled(tx, electionId, version, tookMs);
      return moved + expected;
    };
    await this.change(electionId, settle, 'long');
  }

  private async change(
    electionId: ElectionId,
    work: (tx: Transaction) => Promise<number>,
    length: 'short' | 'long' = 'short',
  ): Promise<number> {
    const held = async (tx: Transaction) => {
      if (!(await this.moves.lock(tx, electionId))) return { moved: 0, version: 0 };
      const count = await work(tx);
      const next = count > 0 ? await this.moves.nextVersion(tx, electionId) : 0;
      return { moved: count, version: next };
    };
    const { moved, version } = await (length === 'long'
      ? this.database.longTransaction(held)
      : this.database.transaction(held));
    if (moved > 0) this.bus.announce({ topic: ROLL_UP_TOPIC, id: electionId, version });
    return moved;
  }
}
