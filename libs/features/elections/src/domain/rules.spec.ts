import { ELECTION_KINDS, METHODS, type ElectionKind, type Method } from './election.js';
import { defaultReportsUntil } from './hours.js';
import { completenessProblems, hoursProblems, placeHoursProblems, rulesProblems } from './rules.js';

const DAY = 24 * 3_600_000;
const start = Date.UTC(2026, 10, 28);
const day = (n: number): Date => new Date(start + n * DAY);
const hours = { opensAt: day(0), closesAt: day(1), reportsUntil: day(4) };

function rules(kind: ElectionKind, method: Method) {
  return { kind, method, seats: null, thresholdPercent: null };
}

const seen = (problems: readonly { readonly field: string; readonly code: string }[]) =>
  problems.map(({ field, code }) => `${field} ${code}`);

describe('the rules of an election', () => {
  const lists: readonly Method[] = ['dhondt', 'sainte_lague', 'largest_remainder'];

  it.each(ELECTION_KINDS.flatMap((kind) => METHODS.map((method) => [kind, method] as const)))(
    'fit together or not: %s by %s',
    (kind, method) => {
      const isList = lists.includes(method);
      const fits =
        kind === 'referendum' ? method === 'plurality' : kind !== 'presidential' || !isList;
      const seats = isList ? 120 : null;
      expect(seen(rulesProblems({ ...rules(kind, method), seats }))).toEqual(
        fits ? [] : ['method not_of_this_kind'],
      );
    },
  );

  it.each(lists)('of %s need seats, and may have a threshold', (method) => {
    expect(seen(rulesProblems(rules('legislative', method)))).toEqual(['seats missing']);
    const full = { ...rules('legislative', method), seats: 143, thresholdPercent: 5 };
    expect(rulesProblems(full)).toEqual([]);
  });

  it.each(['plurality', 'two_rounds'] as const)(
    'of %s have neither seats nor threshold',
    (method) => {
      const full = { ...rules('local', method), seats: 1, thresholdPercent: 0 };
      expect(seen(rulesProblems(full))).toEqual([
        'seats not_of_this_method',
        'threshold_percent not_of_this_method',
      ]);
    },
  );
});

describe('the hours of an election', () => {
  it.each([
    [{}, []],
    [{ closesAt: day(0) }, ['closes_at too_early']],
    [{ closesAt: day(-1) }, ['closes_at too_early']],
    [{ reportsUntil: day(1) }, []],
    [{ reportsUntil: new Date(+day(1) - 1) }, ['reports_until too_early']],
    [{ reportsUntil: day(366) }, []],
    [{ reportsUntil: new Date(+day(366) + 1) }, ['reports_until too_late']],
  ])('follow each other within a year: %j', (over, expected) => {
    expect(seen(hoursProblems({ ...hours, ...over }))).toEqual(expected);
  });

  it('take reports for three days where nobody says how long', () => {
    expect(defaultReportsUntil(day(1))).toEqual(day(4));
  });
});

describe('an election that is about to be scheduled', () => {
  const at = new Date(+day(0) - 1);

  it.each([
    ['presidential', 0, 0, at, ['candidates missing', 'offices missing']],
    ['presidential', 1, 1, at, []],
    ['referendum', 1, 1, at, ['candidates missing']],
    ['referendum', 2, 1, at, []],
    ['local', 1, 1, day(0), ['opens_at past']],
  ] as const)(
    '%s with %d candidates and %d offices',
    (kind, candidates, offices, now, expected) => {
      const election = { ...rules(kind, 'plurality'), ...hours };
      expect(seen(completenessProblems(election, { candidates, offices }, now))).toEqual(expected);
    },
  );
});

describe('the hours of a place', () => {
  it.each([
    [0, 1, []],
    [0.5, 4, []],
    [-0.1, 1, ['opens_at too_early']],
    [0.5, 0.5, ['closes_at too_early']],
    [0, 4.1, ['closes_at too_late']],
    [-1, 5, ['opens_at too_early', 'closes_at too_late']],
  ])('from day %d to day %d lie within those of the election', (from, until, expected) => {
    const place = { opensAt: day(from), closesAt: day(until) };
    expect(seen(placeHoursProblems(hours, place))).toEqual(expected);
  });
});
