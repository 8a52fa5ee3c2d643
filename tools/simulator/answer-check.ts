import { textIn, type Heard } from './clients/http-client.js';
import type { BatchItem } from './plan/deeds.js';
import type { Verdict } from './plan/report-book.js';

/** How sure one can be about an answer: `again` where the same may have arrived before. */
export type Certainty = 'first' | 'again';

const STATUSES: Readonly<Record<Verdict, number>> = {
  created: 201,
  same: 200,
  changed: 200,
  report_exists: 409,
  report_withdrawn: 409,
  report_not_found: 404,
  stale_revision: 409,
  index_too_high: 422,
};

const SUCCESSES: readonly Verdict[] = ['created', 'same', 'changed'];

/** What was taken before answers otherwise the second time: as the same, or as overtaken by what came after. */
const AGAIN: readonly number[] = [200, 201, 409, 422];

/** Says what is wrong with an answer; nothing where it is as it must be. */
export function findFault(
  verdict: Verdict,
  heard: Heard,
  certainty: Certainty,
): string | undefined {
  const { status, body } = heard;
  if (certainty === 'again' && AGAIN.includes(status)) return undefined;
  const isRight =
    status === STATUSES[verdict] && (SUCCESSES.includes(verdict) || body['code'] === verdict);
  if (isRight) return undefined;
  return `${verdict} (${String(STATUSES[verdict])}) was due, ${String(status)} ${textIn(heard, 'code')} came`;
}

const OUTCOMES: Readonly<Record<Verdict, readonly string[]>> = {
  created: ['created'],
  same: ['same'],
  changed: ['created'],
  report_exists: ['conflict'],
  report_withdrawn: ['conflict'],
  report_not_found: ['refused'],
  stale_revision: ['conflict'],
  index_too_high: ['refused'],
};

export function findBatchFaults(
  items: readonly BatchItem[],
  heard: Heard,
  certainty: Certainty,
): readonly string[] {
  const results = heard.body['results'];
  if (heard.status !== 200 || !Array.isArray(results) || results.length !== items.length) {
    return [
      `a line for each of ${String(items.length)} items was due, ${JSON.stringify(heard)} came`,
    ];
  }
  return items.flatMap(({ statement, verdict }, n) => {
    const { index, outcome, code } = results[n] as Readonly<Record<string, unknown>>;
    const isOk = SUCCESSES.includes(verdict) || code === verdict;
    const isRight = certainty === 'again' || (OUTCOMES[verdict].includes(String(outcome)) && isOk);
    if (index === statement.index && isRight) return [];
    return [`item ${String(n)}: ${verdict} was due, ${JSON.stringify(results[n])} came`];
  });
}
