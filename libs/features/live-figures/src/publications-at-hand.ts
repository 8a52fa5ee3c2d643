import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import { PublishedResultsReader } from '#features/official-results';
import type { Transaction } from '#platform/database';

/** A publication, its areas by id. Figures are passed on as they were published. */
export interface OpenPublication {
  readonly number: number;
  readonly publishedAt: Date;
  readonly whole: unknown;
  readonly outcome: unknown;
  readonly decision: unknown;
  readonly byArea: ReadonlyMap<string, unknown>;
}

interface Stored {
  readonly whole?: unknown;
  readonly outcome?: unknown;
  readonly decision?: unknown;
  readonly areas?: readonly { readonly area_id: string; readonly sums: unknown }[];
}

/** A country's weighs some megabytes. */
const KEPT = 4;

/** Publications never change: one that was read need not be read again. */
@Injectable()
export class PublicationsAtHand {
  private readonly kept = new Map<string, OpenPublication>();

  constructor(private readonly published: PublishedResultsReader) {}

  async findLatest(tx: Transaction, electionId: ElectionId): Promise<OpenPublication | undefined> {
    const number = await this.published.findLatestNumber(tx, electionId);
    return number === undefined ? undefined : this.find(tx, electionId, number);
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    number: number,
  ): Promise<OpenPublication | undefined> {
    const key = `${electionId} ${number}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const found = await this.published.find(tx, electionId, number);
    if (found === undefined) return undefined;
    const { whole, outcome, decision, areas = [] } = found.results as Stored;
    const opened = {
      ...{ number, publishedAt: found.publishedAt, whole, outcome, decision },
      byArea: new Map(areas.map(({ area_id: id, sums }) => [id, sums])),
    };
    this.kept.set(key, opened);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return opened;
  }
}
