import type { PlannedOffice } from './country.js';
import type { ReportBook, StandingReport } from './report-book.js';
import type { Standing } from './reporters.js';
import type { Facts, Stream } from './truth.js';

/** What several reporters come to about one index. */
interface Agreed {
  readonly index: number;
  readonly facts: Facts;
}

/** What the public must be shown about an office. */
export interface Figures {
  readonly votes: {
    readonly totals: Readonly<Record<string, number>>;
    readonly last: Readonly<Record<string, string | number | boolean>> | null;
  };
  readonly ballots: {
    readonly byParty: Readonly<Record<string, number>>;
    readonly total: number;
    readonly last: Readonly<Record<string, string | number | boolean>> | null;
  };
}

/** Above this share of the roll a report is kept and does not count. */
const COUNTED_PERCENT = 110;

export function expectedFigures(
  book: ReportBook,
  standings: readonly Standing[],
  { registered }: Pick<PlannedOffice, 'registered'>,
): Figures {
  const agreedOn = (stream: Stream) => agree(book.standing(stream), standings, registered);
  return { votes: voteFigures(agreedOn('votes')), ballots: ballotFigures(agreedOn('ballots')) };
}

/**
 * The rule of ADR 13. From the lowest index that an independent source reported on, only independent ones count;
 * below it the unverified ones. Index by index, each field goes to the value that most of them gave, a draw to the
 * value that was given first.
 */
function agree(
  reports: readonly StandingReport[],
  standings: readonly Standing[],
  registered: number,
): readonly Agreed[] {
  const of = (standing: Standing) =>
    reports.filter(
      ({ reporter, index }) =>
        standings[reporter] === standing && index * 100 <= registered * COUNTED_PERCENT,
    );
  const independent = of('independent');
  const first = Math.min(Infinity, ...independent.map(({ index }) => index));
  const counting = [...independent, ...of('unverified').filter(({ index }) => index < first)];
  const byIndex = new Map<number, StandingReport[]>();
  for (const report of counting) {
    byIndex.set(report.index, [...(byIndex.get(report.index) ?? []), report]);
  }
  return [...byIndex]
    .map(([index, several]) => ({ index, facts: plurality(several) }))
    .sort((a, b) => a.index - b.index);
}

function plurality(reports: readonly StandingReport[]): Facts {
  const inOrder = [...reports].sort((a, b) => a.order - b.order);
  const fields = Object.keys(inOrder[0]?.facts ?? {});
  return Object.fromEntries(fields.map((field) => [field, mostGiven(inOrder, field)]));
}

function mostGiven(inOrder: readonly StandingReport[], field: string): string | boolean {
  const given = inOrder.map(({ facts }) => facts[field] ?? false);
  const times = (value: string | boolean) => given.filter((other) => other === value).length;
  const most = Math.max(...given.map(times));
  return given.find((value) => times(value) === most) ?? false;
}

function voteFigures(agreed: readonly Agreed[]): Figures['votes'] {
  const count = (field: string, value: string | boolean) =>
    agreed.filter(({ facts }) => facts[field] === value).length;
  return {
    totals: {
      votes: agreed.length,
      male: count('gender', 'male'),
      female: count('gender', 'female'),
      less_30: count('age', 'less_30'),
      less_60: count('age', 'less_60'),
      more_60: count('age', 'more_60'),
      has_torn: count('has_torn', true),
    },
    last: lastOf(agreed),
  };
}

function ballotFigures(agreed: readonly Agreed[]): Figures['ballots'] {
  const byParty: Record<string, number> = {};
  for (const { facts } of agreed) {
    const party = String(facts['party_id']);
    byParty[party] = (byParty[party] ?? 0) + 1;
  }
  return { byParty, total: agreed.length, last: lastOf(agreed) };
}

function lastOf(agreed: readonly Agreed[]): Figures['votes']['last'] {
  const last = agreed.at(-1);
  return last === undefined ? null : { index: last.index, ...last.facts };
}
