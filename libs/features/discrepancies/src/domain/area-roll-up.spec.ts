import fc from 'fast-check';
import type { AccountId, AreaId, OfficeId } from '#kernel';
import { rollUp, type AreaDiscrepancies } from './area-roll-up.js';
import type { Handling } from './life.js';
import { compareOffice, NO_SIDES, type OfficeRow } from './office-row.js';
import { officeProvenance, type FieldSide, type Sides } from './sides.js';

const area = (id: string, ...ancestors: string[]) => ({
  id: id as AreaId,
  ancestors: ancestors as AreaId[],
});
const AREAS = [area('P1'), area('P2'), area('D1', 'P1'), area('D2', 'P1'), area('C1', 'P1', 'D1')];
const TERMS = {
  parties: [],
  tolerances: {
    ...{ observedVotersDifference: 0, countedBallotsDifference: 0, countedPartyDifference: 0 },
    discrepancyPercent: 0,
  },
};
const side = (total: number, firstIndependent: number | null = 1): FieldSide => ({
  ...{ total, byParty: {}, firstIndependent },
});

let made = 0;
function office(areaId: string | null, sides: Partial<Sides>): OfficeRow {
  made += 1;
  const place = { id: `o${made}` as OfficeId, code: `B${made}`, registered: 400 };
  return compareOffice(
    { ...place, areaId: areaId as AreaId | null },
    { ...NO_SIDES, ...sides },
    TERMS,
  );
}
const paper = (voters: number) => ({ voters, blank: 0, nullVotes: 0, valid: voters, votes: {} });
const agreeing = (total: number): Partial<Sides> => ({
  ...{ observed: side(total), official: paper(total), standing: 'final' },
  counted: { ...side(total), byParty: {} },
});

describe('discrepancies by area', () => {
  it('count each office in its area and in every area around it, and in the whole', () => {
    const rows = [
      office('C1', agreeing(100)),
      office('D2', { observed: side(90), official: paper(100) }),
      office('P2', {}),
      office(null, { observed: side(5) }),
    ];
    const { whole, byArea } = rollUp(rows, AREAS, () => undefined);
    const offices = AREAS.map(({ id }) => byArea.get(id)?.offices);
    expect([whole.offices, ...offices]).toEqual([4, 2, 1, 1, 1, 1]);
    expect(whole.byState).toMatchObject({ not_comparable: 2, none: 1, open: 1 });
    expect(byArea.get('P1' as AreaId)?.byState).toMatchObject({ not_comparable: 0, open: 1 });
  });

  it('add up offices of which all sides are there, and no others', () => {
    const rows = [
      office('D1', agreeing(100)),
      office('D1', { ...agreeing(50), observed: null }),
      office('D1', { ...agreeing(50), counted: null }),
      office('D1', { ...agreeing(50), official: null }),
      office('D1', { ...agreeing(50), official: { ...paper(50), blank: null } }),
    ];
    const { whole } = rollUp(rows, AREAS, () => undefined);
    expect(whole.sums).toEqual({
      ...{ offices: 1, observedVoters: 100, countedBallots: 100 },
      ...{ officialVoters: 100, officialPapers: 100 },
    });
  });

  it('tell what was handled apart from what is open', () => {
    const rows = [1, 2, 3].map(() => office('P1', { observed: side(90), official: paper(100) }));
    const said = (decision: Handling['decision']): Handling => ({
      ...{ number: 1, decision, reason: 'x', by: 'a' as AccountId, at: new Date(0) },
      pairs: [{ code: 'D101', partyId: null, first: 90, second: 100 }],
    });
    const last = new Map([
      [rows[0]?.office.id, said('explain')],
      [rows[1]?.office.id, said('accept')],
    ]);
    const { whole } = rollUp(rows, AREAS, (row) => last.get(row.office.id));
    expect(whole.byState).toMatchObject({ open: 1, explained: 1, accepted: 1 });
  });

  it('are the same in the whole as in the roots and outside of all areas together', () => {
    const row = fc
      .tuple(fc.constantFrom(null, 'P1', 'P2', 'D1', 'C1'), fc.nat(200), fc.nat(200))
      .map(([place, seen, said]) =>
        office(place, { ...agreeing(said), observed: seen === 0 ? null : side(seen) }),
      );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const none = () => undefined;
        const { whole, byArea } = rollUp(rows, AREAS, none);
        const outside = rollUp(
          rows.filter(({ office: { areaId } }) => areaId === null),
          [],
          none,
        );
        const parts = [byArea.get('P1' as AreaId), byArea.get('P2' as AreaId), outside.whole];
        const sum = (of: (part: AreaDiscrepancies) => number) =>
          parts.reduce((total, part) => total + (part === undefined ? NaN : of(part)), 0);
        expect(sum(({ offices }) => offices)).toBe(whole.offices);
        expect(sum(({ byState }) => byState.open)).toBe(whole.byState.open);
        expect(sum(({ sums }) => sums.observedVoters)).toBe(whole.sums.observedVoters);
        expect(sum(({ sums }) => sums.officialPapers)).toBe(whole.sums.officialPapers);
      }),
    );
  });
});

describe('the provenance of an office', () => {
  it.each<[string, FieldSide | null, FieldSide | null]>([
    ['none', null, null],
    ['unverified', side(1, null), null],
    ['unverified', side(1, null), side(1)],
    ['unverified', side(1), side(1, null)],
    ['independent', side(1), null],
    ['independent', side(1), side(1, 40)],
  ])('is %s, as the weaker of its sides', (expected, observed, counted) => {
    expect(officeProvenance({ observed, counted })).toBe(expected);
  });
});
