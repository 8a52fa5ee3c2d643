import type { ReportId, SourceId } from '#kernel';
import {
  receive,
  VOTES,
  type Item,
  type Report,
  type VoteAttributes,
} from '#features/observations';
import type { BatchItem, ItemAnswer } from '../../apps/web/src/reporter/book/replay.js';

const SENDER = {
  sourceId: 'source' as SourceId,
  isTrusted: true,
  status: 'unverified',
  isBatched: true,
} as const;

/** The platform's own rules on what comes of a report, with a map where it has its tables. */
export class ServerOfRecord {
  private readonly standing = new Map<number, Report<VoteAttributes>>();
  private ids = 0;

  constructor(private readonly highest = 1_000) {}

  take(items: readonly BatchItem[]): readonly ItemAnswer[] {
    return items.map((item) => {
      const read = toItem(item);
      const before = this.standing.get(read.index);
      const verdict = receive(
        VOTES,
        read,
        before && { report: before, status: SENDER.status },
        SENDER,
        {
          now: new Date(8.64e15),
          window: { opensAt: new Date(0), closesAt: new Date(8.64e15) },
          isOpen: true,
          takenUpTo: this.highest,
          parties: undefined,
        },
        { nextId: () => String((this.ids += 1)) as ReportId, nextSequence: () => this.ids },
      );
      if ('refusal' in verdict) {
        return { outcome: verdict.outcome, code: verdict.refusal.code };
      }
      this.standing.set(read.index, verdict.report);
      return { outcome: verdict.outcome, code: verdict.outcome };
    });
  }

  /** What counts, by number. */
  figures(): Readonly<Record<number, VoteAttributes>> {
    return Object.fromEntries(
      [...this.standing].flatMap(([index, { attributes }]) =>
        attributes === null ? [] : [[index, attributes] as const],
      ),
    );
  }
}

function toItem(item: BatchItem): Item<VoteAttributes> {
  const deed = (item['action'] ?? 'report') as Item<VoteAttributes>['deed'];
  const { gender, age, has_torn: hasTorn } = item;
  const revision = item['revision'] as number | undefined;
  const attributes =
    deed === 'withdraw' ? null : ({ gender, age, hasTorn } as unknown as VoteAttributes);
  return { deed, index: Number(item['index']), attributes, revision };
}
