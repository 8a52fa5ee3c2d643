import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { RegistryReader, type PollingPlace } from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { BatchedLoader } from './batched-loader.js';
import { ballotsBody } from './domain/ballots-body.js';
import type { Stream, Tally } from './domain/tally.js';
import { votesBody } from './domain/votes-body.js';
import { FiguresRepository } from './persistence/figures.repository.js';
import { isSameShowing, readyAnswer, type ReadyAnswer } from './ready-answer.js';

/** Elections whose ballot a process keeps at hand. */
const KEPT_BALLOTS = 64;
const LIMITS = { loads: 2, keys: 200 };

interface KeptBallot {
  readonly registryVersion: number;
  readonly listOrder: readonly string[];
}

/** From PostgreSQL: two reads by key, for one office or for two hundred. What it costs has nothing to do with votes. */
@Injectable()
export class FiguresLoader {
  private readonly ballots = new Map<ElectionId, KeptBallot>();
  private readonly loaders: Readonly<Record<Stream, BatchedLoader<OfficeId, ReadyAnswer>>>;

  constructor(
    private readonly database: Database,
    private readonly registry: RegistryReader,
    private readonly tallies: FiguresRepository,
  ) {
    const loaderOf = (stream: Stream) =>
      new BatchedLoader<OfficeId, ReadyAnswer>((ids) => this.loadAll(stream, ids), LIMITS);
    this.loaders = { votes: loaderOf('votes'), ballots: loaderOf('ballots') };
  }

  /** Undefined where there is no such office. */
  async load(stream: Stream, officeId: OfficeId): Promise<ReadyAnswer | undefined> {
    return this.loaders[stream].load(officeId);
  }

  /** Of answers that were loaded before, those that would be others by now. Costs the same for one and for thousands. */
  async findMoved(
    stream: Stream,
    answers: readonly (readonly [OfficeId, ReadyAnswer])[],
  ): Promise<ReadonlySet<OfficeId>> {
    const known = answers.map(([officeId, { version }]) => ({ officeId, version }));
    const elections = [...new Set(answers.map(([, { showing }]) => showing.electionId))];
    return this.database.read(async (tx) => {
      const moved = new Set(await this.tallies.findMoved(tx, stream, known));
      const showings = await this.registry.findShowings(tx, elections);
      for (const [officeId, { showing }] of answers) {
        const now = showings.get(showing.electionId);
        if (now === undefined || !isSameShowing(showing, now)) moved.add(officeId);
      }
      return moved;
    });
  }

  private async loadAll(
    stream: Stream,
    officeIds: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, ReadyAnswer>> {
    return this.database.read(async (tx) => {
      const places = await this.registry.findPollingPlaces(tx, officeIds);
      if (places.size === 0) return new Map();
      const tallies = await this.tallies.findAll(tx, stream, [...places.keys()]);
      const readAt = performance.now();
      const answers = new Map<OfficeId, ReadyAnswer>();
      for (const [id, place] of places) {
        const tally = tallies.get(id);
        const body =
          stream === 'votes'
            ? votesBody(tally)
            : ballotsBody(tally, await this.findListOrder(tx, place, tally));
        const changedAt = tally && readAt - tally.changedMsAgo;
        answers.set(id, readyAnswer(tally?.version ?? 0, JSON.stringify(body), place, changedAt));
      }
      return answers;
    });
  }

  /** The version was read before the ballot: what is kept may be newer than it says, and is never older. */
  private async findListOrder(
    tx: Transaction,
    { electionId, registryVersion }: PollingPlace,
    tally: Tally | undefined,
  ): Promise<readonly string[]> {
    if (tally === undefined || tally.counted === 0) return [];
    const kept = this.ballots.get(electionId);
    if (kept?.registryVersion === registryVersion) return kept.listOrder;
    const candidates = await this.registry.findBallot(tx, electionId);
    const listOrder = candidates.map(({ partyId }) => partyId);
    this.ballots.delete(electionId);
    this.ballots.set(electionId, { registryVersion, listOrder });
    const [oldest] = this.ballots.keys();
    if (this.ballots.size > KEPT_BALLOTS && oldest !== undefined) this.ballots.delete(oldest);
    return listOrder;
  }
}
