import fc from 'fast-check';
import type { OfficeId } from '#kernel';
import { heaviestOf, type PendingOffice } from './pending.js';

const office = fc.record({
  officeId: fc.uuid().map((id) => id as OfficeId),
  state: fc.constantFrom('missing' as const, 'contested' as const),
  constituency: fc.constant(null),
  registered: fc.option(fc.integer({ min: 0, max: 5 }).map(BigInt)),
  counted: fc.constant(null),
});

/** Unknown before all, then the larger roll, then the id: sorted without any cleverness. */
function sorted(offices: readonly PendingOffice[]): OfficeId[] {
  const rank = ({ registered }: PendingOffice) =>
    registered === null ? Number.POSITIVE_INFINITY : Number(registered);
  return offices
    .toSorted((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) > rank(b) ? -1 : 1;
      return a.officeId < b.officeId ? -1 : 1;
    })
    .map(({ officeId }) => officeId);
}

it('the heaviest offices are the first of all of them in order, however many are listed', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(office, { selector: ({ officeId }) => officeId }),
      fc.nat(6),
      (offices, listed) => {
        const found = heaviestOf(offices, listed).map(({ officeId }) => officeId);
        expect(found).toEqual(sorted(offices).slice(0, listed));
      },
    ),
  );
});
