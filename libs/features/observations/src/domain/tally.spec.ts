import fc from 'fast-check';
import type { ElectionId, OfficeId, ReportId, SourceId } from '#kernel';
import { differences } from './count-difference.js';
import { OfficeBook } from './office-book.js';
import type { Item } from './reception.js';
import type { SourceStatus, StandingReport } from './report.js';
import { BALLOTS, VOTES, type VoteAttributes } from './stream.js';
import { foldAll, type Tally } from './tally.js';

const SOURCES = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof SOURCES)[number];

type Step =
  | {
      readonly kind: 'group';
      readonly items: readonly { readonly by: Name; readonly item: Item<VoteAttributes> }[];
    }
  | { readonly kind: 'status'; readonly of: Name; readonly status: SourceStatus }
  | { readonly kind: 'roll'; readonly countedUpTo: number | null };

const attributes = fc.record({
  gender: fc.constantFrom('male', 'female'),
  age: fc.constantFrom('less_30', 'less_60', 'more_60'),
  hasTorn: fc.boolean(),
});
const index = fc.integer({ min: 1, max: 8 });
const item = fc.oneof(
  fc.record({ deed: fc.constant('report'), index, attributes }),
  fc.record({ deed: fc.constant('correct'), index, attributes, revision: fc.nat(5) }),
  fc.record({
    deed: fc.constant('withdraw'),
    index,
    attributes: fc.constant(null),
    revision: fc.nat(5),
  }),
);
const by = fc.constantFrom(...SOURCES);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('group'),
      items: fc.array(fc.record({ by, item }), { minLength: 1, maxLength: 6 }),
    }),
  },
  fc.record({
    kind: fc.constant('status'),
    of: by,
    status: fc.constantFrom('unverified', 'independent', 'suspended'),
  }),
  fc.record({ kind: fc.constant('roll'), countedUpTo: fc.option(fc.nat(9)) }),
) as fc.Arbitrary<Step>;

/** Plays the steps as the service does, with a map for a table. */
class Office {
  readonly stored = new Map<string, StandingReport<VoteAttributes>>();
  rebuilt = 0;
  moved = 0;
  private readonly statuses = new Map<Name, SourceStatus>();
  private countedUpTo: number | null = null;
  private ids = 0;
  private clock = 0;
  tally: Tally<VoteAttributes> = {
    officeId: 'office' as OfficeId,
    electionId: 'election' as ElectionId,
    ...{ stream: 'votes', version: 0, sequence: 0, firstIndependent: null, countedUpTo: null },
    ...{ counted: 0, disputed: 0, figures: {}, last: null },
  };

  play(next: Step): void {
    if (next.kind === 'group') this.take(next.items);
    else this.change(next);
  }

  get folded() {
    return foldAll(VOTES, [...this.stored.values()], this.countedUpTo);
  }

  private change(next: Exclude<Step, { readonly kind: 'group' }>): void {
    if (next.kind === 'roll') this.countedUpTo = next.countedUpTo;
    else {
      this.statuses.set(next.of, next.status);
      for (const [key, one] of this.stored) {
        const isTheirs = one.report.sourceId === (next.of as unknown as SourceId);
        if (isTheirs) this.stored.set(key, { ...one, status: next.status });
      }
    }
    this.tally = { ...this.tally, ...this.folded, version: this.tally.version + 1 };
  }

  private take(items: Extract<Step, { readonly kind: 'group' }>['items']): void {
    const touched = new Set(items.map((one) => one.item.index));
    const standing = [...this.stored.values()].filter(({ report }) => touched.has(report.index));
    const terms = {
      now: new Date(Date.UTC(2026, 3, 12, 7, 0, (this.clock += 1))),
      window: { opensAt: new Date(0), closesAt: new Date(9e15) },
      ...{ isOpen: true, takenUpTo: 20, parties: undefined },
    };
    const nextId = () => String((this.ids += 1)) as ReportId;
    const book = new OfficeBook(VOTES, this.tally, standing, terms, nextId);
    for (const { by: name, item: one } of items) {
      const status = this.statuses.get(name) ?? 'unverified';
      // One source never gives a password.
      const sender = { sourceId: name as unknown as SourceId, isTrusted: name !== 'd', status };
      book.take(one, { ...sender, isBatched: false });
    }
    for (const report of book.reports) {
      const status = this.statuses.get(report.sourceId as unknown as Name) ?? 'unverified';
      this.stored.set(`${String(report.index)} ${report.sourceId}`, { report, status });
    }
    const count = book.move();
    if (count === undefined) this.rebuilt += 1;
    else this.moved += 1;
    this.tally = book.settle(count ?? this.folded);
  }
}

describe('the figures of ballots', () => {
  it('are right for parties that are called like members of every object', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'UDN', '__proto__'];
    const reports = names.map((partyId, n) => {
      const report = {
        ...{ id: String(n) as ReportId, sourceId: 'a' as SourceId, index: n + 1, revision: 1 },
        ...{ sequence: n + 1, attributes: { partyId }, isTrusted: true, isBatched: false },
        ...{ observedAt: new Date(n), receivedAt: new Date(n) },
      };
      return { report, status: 'unverified' } as const;
    });
    const { figures, ...count } = foldAll(BALLOTS, reports, null);
    expect(Object.entries(figures).sort()).toEqual([
      ...[
        ['UDN', 1],
        ['__proto__', 2],
        ['constructor', 1],
      ],
      ...[
        ['hasOwnProperty', 1],
        ['toString', 1],
      ],
    ]);
    const less = { ...count, figures: JSON.parse('{"__proto__":1}') as typeof figures };
    expect(differences(BALLOTS, { ...count, figures }, less)).toEqual([
      ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'UDN'],
    ]);
  });
});

describe('a tally that moves by new minus old', () => {
  it('is what a fold over all reports gives, after any steps', () => {
    let [moved, rebuilt] = [0, 0];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const office = new Office();
        for (const next of steps) {
          office.play(next);
          expect(differences(VOTES, office.tally, office.folded)).toEqual([]);
        }
        moved += office.moved;
        rebuilt += office.rebuilt;
      }),
      { numRuns: 400 },
    );
    // Otherwise the property would have shown nothing about moving.
    expect(moved).toBeGreaterThan(rebuilt);
  });

  it('adds up: genders and ages each sum to the votes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const office = new Office();
        for (const next of steps) office.play(next);
        const { figures, counted } = office.tally;
        const of = (...names: readonly string[]) =>
          names.reduce((sum, name) => sum + (figures[name] ?? 0), 0);
        expect(of('male', 'female')).toBe(counted);
        expect(of('less_30', 'less_60', 'more_60')).toBe(counted);
        expect(of('has_torn')).toBeLessThanOrEqual(counted);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the place in the order of what is corrected, and gives no place twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const office = new Office();
        const places = new Map<string, number>();
        for (const next of steps) {
          office.play(next);
          for (const [key, { report }] of office.stored) {
            expect(places.get(key) ?? report.sequence).toBe(report.sequence);
            places.set(key, report.sequence);
          }
        }
        expect(new Set(places.values()).size).toBe(places.size);
      }),
      { numRuns: 200 },
    );
  });
});
