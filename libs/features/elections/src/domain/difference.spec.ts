import fc from 'fast-check';
import { definedOf, differenceOf, recordOf } from './difference.js';

const noon = new Date('2026-11-28T12:00:00Z');

interface Thing {
  readonly name: string;
  readonly listOrder: number;
  readonly opensAt: Date | null;
}
const thing: Thing = { name: 'Awa', listOrder: 1, opensAt: noon };

const anyThing: fc.Arbitrary<Thing> = fc.record({
  name: fc.string(),
  listOrder: fc.integer({ min: 0, max: 3 }),
  opensAt: fc.option(fc.constantFrom(noon, new Date(0)), { nil: null }),
});

describe('an edit', () => {
  it('changes what was given, null included, and leaves out what was not', () => {
    expect(definedOf<Thing>({ name: undefined, listOrder: 0, opensAt: null })).toEqual({
      listOrder: 0,
      opensAt: null,
    });
  });
});

describe('the difference that a change makes', () => {
  it('holds the fields that moved, under the names that the API uses, and no others', () => {
    const change = { name: 'Awa', listOrder: 2, opensAt: null };
    expect(differenceOf(thing, change)).toEqual({
      before: { list_order: 1, opens_at: '2026-11-28T12:00:00.000Z' },
      after: { list_order: 2, opens_at: null },
    });
  });

  it('is none where everything is as it was, the same moment in another object too', () => {
    const change = { ...thing, opensAt: new Date(noon) };
    expect(differenceOf(thing, change)).toBeUndefined();
    expect(differenceOf(thing, {})).toBeUndefined();
    expect(
      differenceOf<{ readonly name: string | undefined }>(thing, { name: undefined }),
    ).toBeUndefined();
  });

  it('leads from before to after: never a field on one side only, never an equal one', () => {
    fc.assert(
      fc.property(anyThing, anyThing, (was, change) => {
        const { before, after } = differenceOf(was, change) ?? { before: {}, after: {} };
        expect(Object.keys(before)).toEqual(Object.keys(after));
        expect({ ...recordOf(was), ...after }).toEqual(recordOf(change));
        expect({ ...recordOf(change), ...before }).toEqual(recordOf(was));
        for (const [key, value] of Object.entries(before)) expect(after[key]).not.toEqual(value);
      }),
    );
  });
});

describe('the record of something new', () => {
  it('is plain: snake case, moments as text, nothing that was left out', () => {
    expect(recordOf({ ...thing, partyName: null, colour: undefined })).toEqual({
      name: 'Awa',
      list_order: 1,
      opens_at: '2026-11-28T12:00:00.000Z',
      party_name: null,
    });
  });
});
