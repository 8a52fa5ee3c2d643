import { findBatchFaults, findFault } from './answer-check.js';
import type { BatchItem } from './plan/deeds.js';
import type { Verdict } from './plan/report-book.js';

const heard = (status: number, body: Readonly<Record<string, unknown>> = {}) => ({
  ...{ status, body, attempts: 1 },
});

describe('the check of an answer', () => {
  it.each([
    ['created', 201, {}],
    ['same', 200, {}],
    ['changed', 200, {}],
    ['report_exists', 409, { code: 'report_exists' }],
    ['index_too_high', 422, { code: 'index_too_high' }],
  ] as const)('takes what is due for %s', (verdict, status, body) => {
    expect(findFault(verdict, heard(status, body), 'first')).toBeUndefined();
  });

  it.each([
    ['created', 200, {}],
    ['same', 201, {}],
    ['report_exists', 409, { code: 'report_withdrawn' }],
    ['report_exists', 200, {}],
    ['created', 500, {}],
  ] as const)('finds fault with another for %s', (verdict, status, body) => {
    expect(findFault(verdict, heard(status, body), 'first')).toContain(`${verdict} (`);
  });

  it('takes the same for created where it may have arrived before, and still no failure', () => {
    expect(findFault('created', heard(200), 'again')).toBeUndefined();
    expect(findFault('created', heard(404), 'again')).toBeDefined();
  });
});

describe('the check of a batch', () => {
  const item = (verdict: Verdict, index: number): BatchItem => ({
    verdict,
    secondsAgo: 0,
    statement: { stream: 'votes', action: 'report', index, facts: {}, revision: null },
  });
  const items = [item('created', 1), item('report_exists', 1), item('index_too_high', 900)];
  const results = [
    { index: 1, outcome: 'created', code: 'created', id: '1' },
    { index: 1, outcome: 'conflict', code: 'report_exists' },
    { index: 900, outcome: 'refused', code: 'index_too_high' },
  ];

  it('takes a line for each item, in order', () => {
    expect(findBatchFaults(items, heard(200, { results }), 'first')).toEqual([]);
  });

  it.each([
    ['another order', [...results].reverse()],
    ['another code', [results[0], { ...results[1], code: 'stale_revision' }, results[2]]],
    ['another outcome', [{ ...results[0], outcome: 'same' }, results[1], results[2]]],
    ['a line too few', results.slice(1)],
  ])('finds fault with %s', (_, shown) => {
    expect(findBatchFaults(items, heard(200, { results: shown }), 'first')).not.toEqual([]);
  });

  it('finds fault with a batch that was refused as a whole', () => {
    expect(findBatchFaults(items, heard(422, { code: 'validation_failed' }), 'again')).toHaveLength(
      1,
    );
  });
});
