import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { Database } from '#platform/database';
import { differences } from './domain/count-difference.js';
import type { StreamName } from './domain/stream.js';
import type { Count, Tally } from './domain/tally.js';
import { OfficeFold, type FoldedStream } from './office-fold.js';
import { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import { TalliesRepository } from './persistence/tallies.repository.js';

export interface TallyFault {
  readonly officeId: OfficeId;
  readonly stream: StreamName;
  /** Names of what differs. */
  readonly differing: readonly string[];
}

export interface TallyReport {
  readonly offices: number;
  readonly reports: number;
  readonly faults: readonly TallyFault[];
  /** Offices that wait to be folded anew, because a source or a roll changed a moment ago. */
  readonly waiting: number;
}

const PAGE = 500;

/** Folds every office over its raw reports and holds that against its tally. */
@Injectable()
export class TallyVerifier {
  constructor(
    private readonly database: Database,
    private readonly tallies: TalliesRepository,
    private readonly rebuilds: RebuildQueueRepository,
    private readonly offices: OfficeFold,
  ) {}

  async verify(
    electionId?: ElectionId,
    onProgress: (offices: number) => void = () => undefined,
  ): Promise<TallyReport> {
    const faults: TallyFault[] = [];
    let report = { offices: 0, reports: 0, waiting: 0 };
    let after: OfficeId | undefined;
    for (;;) {
      const from = after;
      const page = await this.database.read((tx) =>
        this.tallies.findOffices(tx, from, PAGE, electionId),
      );
      for (const officeId of page) {
        const { reports, isWaiting, found } = await this.look(officeId);
        report = {
          offices: report.offices + 1,
          reports: report.reports + reports,
          waiting: report.waiting + Number(isWaiting),
        };
        if (!isWaiting) faults.push(...found);
      }
      onProgress(report.offices);
      after = page.at(-1);
      if (page.length < PAGE) return { ...report, faults };
    }
  }

  /** Leaves them to the worker that folds offices anew. */
  async queue(faults: readonly TallyFault[]): Promise<void> {
    const offices = [...new Set(faults.map(({ officeId }) => officeId))];
    await this.database.transaction((tx) => this.rebuilds.add(tx, offices, 'verification'));
  }

  /** Tally and reports of one moment belong together: they are committed together. */
  private async look(officeId: OfficeId) {
    return this.database.snapshot(async (tx) => {
      const isWaiting = await this.rebuilds.isWaiting(tx, officeId);
      const streams = await this.offices.ofEach(
        async <A extends object>(stream: FoldedStream<A>) => {
          const tally = await this.tallies.find(tx, stream.table, officeId);
          const count = await this.offices.fold(tx, stream, officeId);
          const reports = await stream.reports.count(tx, officeId);
          const differing = faultsOf(stream, tally, count, reports);
          const fault = { officeId, stream: stream.table.stream.name, differing };
          const isMoved = tally !== undefined && tally.version > 0;
          return {
            reports,
            isOfOtherRoll: isMoved && tally.countedUpTo !== count.countedUpTo,
            found: differing.length > 0 ? [fault] : [],
          };
        },
      );
      return {
        // A roll that was amended is noticed by a worker within half a minute.
        isWaiting: isWaiting || streams.some(({ isOfOtherRoll }) => isOfOtherRoll),
        reports: streams.reduce((sum, { reports }) => sum + reports, 0),
        found: streams.flatMap(({ found }) => found),
      };
    });
  }
}

function faultsOf<A extends object>(
  { table }: FoldedStream<A>,
  tally: Tally<A> | undefined,
  count: Count<A>,
  reports: number,
): readonly string[] {
  // Where nobody reported there is no tally, or one that was never written.
  if (reports === 0 && (tally?.version ?? 0) === 0) return [];
  return tally === undefined ? ['missing'] : differences(table.stream, tally, count);
}
