import fc from 'fast-check';
import type { AccountId, AreaId, OfficeId } from '#kernel';
import type { PageRequest, SortKey } from '#features/elections';
import type { Difference } from './domain/comparison.js';
import type { Handling } from './domain/life.js';
import type { OfficeRow } from './domain/office-row.js';
import type { Provenance } from './domain/sides.js';
import { listOffices, type DiscrepancyFilter, type DiscrepancySort } from './office-list.js';

const differs = (by: number, code: Difference['code'] = 'D101'): Difference => ({
  ...{ code, partyId: null, first: by, second: 0, difference: by, tolerance: 0, exceeds: true },
});

let made = 0;
function office(
  code: string,
  exceeding: readonly Difference[],
  more: { area?: string; provenance?: Provenance; compared?: number } = {},
): OfficeRow {
  made += 1;
  const { area = null, provenance = 'independent', compared = 7 } = more;
  return {
    office: { id: `o${made}` as OfficeId, code, areaId: area as AreaId | null, registered: null },
    ...{ observedVoters: 1, countedBallots: 1, officialVoters: 1, officialPapers: 1 },
    ...{ standing: 'final', provenance, compared, exceeding },
    largest: Math.max(0, ...exceeding.map(({ difference }) => Math.abs(difference))),
  };
}

const FIRST: PageRequest<DiscrepancySort> = {
  ...{ sort: 'size', descending: true, after: undefined, limit: 50 },
};
const everywhere = () => true;

function codes(
  rows: readonly OfficeRow[],
  filter: DiscrepancyFilter = {},
  page: Partial<PageRequest<DiscrepancySort>> = {},
): readonly string[] {
  const found = listOffices(rows, new Map(), filter, everywhere, { ...FIRST, ...page });
  return found.rows.map(({ row }) => row.row.office.code);
}

const ROWS = [
  office('B1', [differs(3), differs(9, 'D102')]),
  office('B2', []),
  office('B3', [differs(20)], { provenance: 'unverified' }),
  office('B4', [], { compared: 0, provenance: 'none' }),
  office('B5', [differs(1)], { area: 'P1' }),
];

describe('a list of discrepancies', () => {
  it('shows what differs by too much, the largest first or in the order of codes', () => {
    expect(codes(ROWS)).toEqual(['B3', 'B1', 'B5']);
    expect(codes(ROWS, {}, { descending: false })).toEqual(['B5', 'B1', 'B3']);
    expect(codes(ROWS, {}, { sort: 'code', descending: false })).toEqual(['B1', 'B3', 'B5']);
  });

  it.each<[string, DiscrepancyFilter, readonly string[]]>([
    ['where nothing differs', { state: 'none' }, ['B2']],
    ['where nothing can be compared', { state: 'not_comparable' }, ['B4']],
    ['that is open', { state: 'open' }, ['B3', 'B1', 'B5']],
    ['that is explained, of which there is none', { state: 'explained' }, []],
    ['where one pair differs', { code: 'D102' }, ['B1']],
    ['of unverified sources', { provenance: 'unverified' }, ['B3']],
    ['where the field said nothing', { provenance: 'none', state: 'not_comparable' }, ['B4']],
  ])('is narrowed to %s', (_what, filter, expected) => {
    expect(codes(ROWS, filter)).toEqual(expected);
  });

  it('is narrowed to an area, and counts states there alone', () => {
    const { rows, counts } = listOffices(ROWS, new Map(), {}, (area) => area === 'P1', FIRST);
    expect(rows.map(({ row }) => row.row.office.code)).toEqual(['B5']);
    expect(counts).toEqual({ not_comparable: 0, none: 0, open: 1, explained: 0, accepted: 0 });
  });

  it('counts offices of every state, whichever of them it shows', () => {
    const said: Handling = {
      ...{ number: 1, decision: 'accept', reason: 'x', by: 'a' as AccountId, at: new Date(0) },
      pairs: [{ code: 'D101', partyId: null, first: 20, second: 0 }],
    };
    const handlings = new Map([['o3' as OfficeId, said]]);
    const { rows, counts } = listOffices(ROWS, handlings, { state: 'none' }, everywhere, FIRST);
    expect(rows).toHaveLength(1);
    expect(counts).toEqual({ not_comparable: 1, none: 1, open: 2, explained: 0, accepted: 1 });
  });

  it.each<[DiscrepancySort, SortKey]>([
    ['size', ['B1', 'o1']],
    ['code', [7, 'o1']],
  ])('by %s does not go on from the cursor %j of another order', (sort, after) => {
    expect(() => codes(ROWS, {}, { sort, after })).toThrow('malformed_cursor');
  });

  it('shows every office once, page after page, however many are alike', () => {
    const rows = fc.array(
      fc
        .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 3 }))
        .map(([code, by]) => office(code, [differs(by)])),
      { maxLength: 30 },
    );
    const order = fc.constantFrom<DiscrepancySort>('size', 'code');
    fc.assert(
      fc.property(
        ...([rows, order, fc.boolean(), fc.integer({ min: 1, max: 7 })] as const),
        (all, sort, descending, limit) => {
          const seen: string[] = [];
          let after: SortKey | undefined;
          do {
            const page = { sort, descending, after, limit };
            const found = listOffices(all, new Map(), {}, everywhere, page).rows;
            const shown = found.slice(0, limit);
            seen.push(...shown.map(({ row }) => row.row.office.id));
            after = found.length > limit ? shown.at(-1)?.key : undefined;
          } while (after !== undefined);
          expect(seen.toSorted()).toEqual(all.map((row) => row.office.id).toSorted());
        },
      ),
    );
  });
});
