import fc from 'fast-check';
import type { Status } from './reports-under-test.js';

/** Attributes are numbers here: each stream makes its own of them. */
export interface ItemStep {
  readonly deed: 'report' | 'correct' | 'withdraw';
  readonly index: number;
  readonly said: number;
  readonly revision: number;
}

export type Step =
  | {
      readonly kind: 'send';
      readonly process: 0 | 1;
      readonly office: number;
      readonly source: number;
      /** Whether it presents a token for which its password was given. */
      readonly isTrusted: boolean;
      /** More than one goes as a batch. */
      readonly items: readonly ItemStep[];
    }
  | {
      readonly kind: 'status';
      readonly process: 0 | 1;
      readonly source: number;
      readonly to: Status;
      /** Whoever decided dies right after the commit: what follows is left to the worker. */
      readonly dies: boolean;
    }
  | { readonly kind: 'roll'; readonly office: number; readonly registered: number | null };

export const OFFICES = 3;
export const SOURCES_OF_AN_OFFICE = 4;

const process = fc.constantFrom<0 | 1>(0, 1);
const office = fc.nat(OFFICES - 1);
const item = fc.record({
  deed: fc.constantFrom('report', 'report', 'report', 'correct', 'correct', 'withdraw'),
  index: fc.integer({ min: 1, max: 9 }),
  said: fc.nat(11),
  revision: fc.integer({ min: 1, max: 6 }),
}) as fc.Arbitrary<ItemStep>;

const step = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      kind: fc.constant('send'),
      ...{ process, office, source: fc.nat(SOURCES_OF_AN_OFFICE - 1) },
      isTrusted: fc.constantFrom(true, true, true, false),
      items: fc.oneof(
        { weight: 4, arbitrary: fc.array(item, { minLength: 1, maxLength: 1 }) },
        fc.array(item, { minLength: 2, maxLength: 8 }),
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      ...{ process, source: fc.nat(OFFICES * SOURCES_OF_AN_OFFICE - 1) },
      to: fc.constantFrom('unverified', 'independent', 'suspended'),
      dies: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: fc.constant('roll'), office },
      registered: fc.constantFrom(null, 4, 6, 8),
    }),
  },
) as fc.Arbitrary<Step>;

/** What is in one wave happens at the same time. After some of them everybody waits until nothing is left to be done. */
export interface Wave {
  readonly steps: readonly Step[];
  readonly settles: boolean;
}

export const waves: fc.Arbitrary<readonly Wave[]> = fc.array(
  fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 24, size: 'max' }),
    settles: fc.boolean(),
  }),
  { minLength: 20, maxLength: 40, size: 'max' },
);
