import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import fc from 'fast-check';
import { certainlySound, createValidationPipe } from '#platform/http';
import { BallotBody } from './ballots.dto.js';
import { VoteBody } from './votes.dto.js';

const pipe = createValidationPipe();
const VOTE = { index: 1, gender: 'female', age: 'less_60', has_torn: false };
const PAPER = { index: 1, party_id: 'ABC' };

/** What the framework would hand to the controller; undefined where it would refuse. */
async function judged(dto: Type<object>, body: unknown): Promise<unknown> {
  const metadata = { type: 'body', metatype: dto } as const;
  return pipe.transform(body, metadata).catch(() => undefined);
}

const oddValue = fc.oneof(
  fc.constantFrom(
    2,
    3,
    0,
    -1,
    1.5,
    3_000_001,
    NaN,
    '1',
    '',
    'male',
    'female',
    'less_30',
    'blank',
    null,
  ),
  fc.jsonValue(),
);

describe('the quick look at a report', () => {
  it.each([
    ['a vote', VoteBody, VOTE],
    ['a paper', BallotBody, PAPER],
  ] as const)('hands back %s that is sound, untouched', (_, dto, body) => {
    expect(certainlySound<object>(dto)(body)).toBe(body);
  });

  it.each([
    ['an array', []],
    ['nothing', null],
    ['a text', 'x'],
    ['a field too many', { ...VOTE, more: 1 }],
    ['a field too few', { index: 1, gender: 'female', age: 'less_60' }],
    ['what it would have to read first', { ...VOTE, observed_at: '2026-04-12T08:00:00Z' }],
    [
      'an inherited field',
      Object.assign(Object.create({ has_torn: true }) as object, { index: 1 }),
    ],
    ['a field of the prototype', JSON.parse(`{"__proto__":{},"index":1}`) as unknown],
  ])('says nothing of %s', (_, body) => {
    expect(certainlySound(VoteBody)(body)).toBeUndefined();
  });

  it.each([
    ['votes', VoteBody, VOTE],
    ['papers', BallotBody, PAPER],
  ] as const)(
    'lets through no %s that the framework would refuse, or read otherwise',
    async (_, dto, sound) => {
      const certain = certainlySound<object>(dto);
      const names = [...Object.keys(sound), 'revision', 'observed_at', 'more', 'constructor'];
      const changes = fc.dictionary(fc.constantFrom(...names), oddValue, { maxKeys: 2 });
      let passed = 0;
      await fc.assert(
        fc.asyncProperty(
          changes,
          fc.subarray(names, { maxLength: 1 }),
          async (changed, without) => {
            const entries = Object.entries({ ...sound, ...changed });
            const body = Object.fromEntries(entries.filter(([name]) => !without.includes(name)));
            const quick = certain(body);
            if (quick === undefined) return;
            passed += 1;
            expect({ ...((await judged(dto, { ...body })) as object) }).toEqual(body);
          },
        ),
        { numRuns: 1_000 },
      );
      expect(passed).toBeGreaterThan(20);
    },
  );
});
