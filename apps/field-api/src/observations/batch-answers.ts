import type { DomainError } from '#kernel';
import type { Verdict } from '#features/observations';
import type { BatchAnswer, BatchResult } from './batch.dto.js';
import type { ReadItem } from './batch.js';

const MAX_ECHO = 64;

/** One line for each item, in the order in which they were sent. */
export function answerBatch<A extends object>(
  sent: readonly unknown[],
  read: readonly ReadItem<A>[],
  verdicts: readonly Verdict<A>[],
  withId: boolean,
): BatchAnswer {
  const left = verdicts.values();
  const results = read.map((one, at): BatchResult => {
    const index = indexOf(sent[at]);
    if ('refusal' in one) return { index, outcome: 'refused', ...told(one.refusal) };
    const { value: verdict } = left.next();
    if (verdict === undefined) throw new Error('an item came back without a verdict');
    const { outcome } = verdict;
    if ('refusal' in verdict) return { index, outcome, ...told(verdict.refusal) };
    return { index, outcome, code: outcome, ...(withId ? { id: verdict.report.id } : {}) };
  });
  return { results };
}

/** As it was sent, as far as it can be one: what is no index is nobody's to repeat. */
function indexOf(sent: unknown): number | string | null {
  if (typeof sent !== 'object' || sent === null || !('index' in sent)) return null;
  const { index } = sent;
  if (typeof index === 'number') return index;
  return typeof index === 'string' && index.length <= MAX_ECHO ? index : null;
}

function told({ code, detail, problems }: DomainError) {
  const fields = problems.map(({ field, detail: what }) => `${field}: ${what}`);
  return { code, detail: fields.length > 0 ? fields.join('; ') : detail };
}
