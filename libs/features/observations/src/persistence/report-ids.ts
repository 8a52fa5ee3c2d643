import { Injectable } from '@nestjs/common';
import type { ReportId } from '#kernel';
import type { Statements } from '#platform/database';

/** By how much the sequence moves: as many ids are ours with each step. */
const BLOCK = 1_000;

interface Range {
  next: bigint;
  left: number;
}

/**
 * Ids for reports, taken from the database by the thousand. What a process does not use is lost, and no id is ever
 * given twice.
 */
@Injectable()
export class ReportIds {
  private readonly ranges: Range[] = [];

  async take(tx: Statements, count: number): Promise<readonly ReportId[]> {
    while (this.left < count) await this.fetch(tx);
    // Nothing is awaited from here on: nobody comes between what is left and what is taken.
    return Array.from({ length: count }, () => this.give());
  }

  /**
   * When a transaction failed: had the server crashed, it may not have written down how far the sequence was, and would
   * give the same range to somebody else.
   */
  forget(): void {
    this.ranges.splice(0);
  }

  private get left(): number {
    return this.ranges.reduce((sum, { left }) => sum + left, 0);
  }

  private give(): ReportId {
    const range = this.ranges.find(({ left }) => left > 0);
    if (range === undefined) throw new Error('no id is left');
    const id = range.next;
    range.next += 1n;
    range.left -= 1;
    if (range.left === 0) this.ranges.splice(this.ranges.indexOf(range), 1);
    return id.toString() as ReportId;
  }

  private async fetch(tx: Statements): Promise<void> {
    const rows = await tx.query<{ readonly start: string }[]>(
      `select nextval('report_ids') as start`,
    );
    for (const { start } of rows) this.ranges.push({ next: BigInt(start), left: BLOCK });
  }
}
