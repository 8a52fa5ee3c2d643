import type { Jsonable } from './jsonable.js';

interface Office {
  readonly id: string;
  readonly seats?: number;
  readonly centre: { readonly name: string } | null;
  readonly reporters: readonly string[];
}

/** The compiler is the test: a wrong answer of the type does not build. */
const accepted = <T>(value: T & Jsonable<T>): T => value;

describe('the type of what may be cached', () => {
  it('takes interfaces, lists, optional members and null', () => {
    const office: Office = { id: 'a', centre: null, reporters: ['x'] };
    expect(accepted(office)).toBe(office);
    expect(accepted([office, null, 1, true])).toHaveLength(4);
  });

  it('refuses what JSON changes or drops', () => {
    // @ts-expect-error a date comes back as a text
    accepted({ at: new Date(0) });
    // @ts-expect-error a map comes back empty
    accepted({ byId: new Map<string, string>() });
    // @ts-expect-error bytes come back as an object of numbers
    accepted({ bytes: Buffer.alloc(1) });
    // @ts-expect-error a function does not come back
    accepted({ run: () => 1 });
    // @ts-expect-error neither does undefined
    accepted([undefined]);
    // @ts-expect-error a bigint throws
    accepted({ votes: 1n });
    expect(true).toBe(true);
  });
});
