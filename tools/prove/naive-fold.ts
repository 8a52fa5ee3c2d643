/**
 * The consensus of ADR 13, written a second time and as plainly as can be: no increments, nothing shared with the code
 * that it is held against. Slow, and meant to be.
 */

export interface RawReport {
  readonly index: number;
  readonly source: string;
  readonly revision: number;
  readonly sequence: number;
  /** Null of a withdrawal. */
  readonly said: Readonly<Record<string, string | boolean>> | null;
  readonly observedAt: string;
  readonly isTrusted: boolean;
  readonly status: 'unverified' | 'independent' | 'suspended';
}

export interface NaiveTally {
  readonly firstIndependent: number | null;
  readonly counted: number;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, string | boolean | number>> | null;
}

type Said = NonNullable<RawReport['said']>;

export const NOTHING: NaiveTally = {
  ...{ firstIndependent: null, counted: 0, disputed: 0, figures: {}, last: null },
};

export function naiveFold(
  all: readonly RawReport[],
  registered: number | null,
  figuresOf: (said: Said) => readonly string[],
): NaiveTally {
  const limit = registered === null ? Infinity : (registered * 11 - ((registered * 11) % 10)) / 10;
  const voices = all
    .filter((one) => one === standingOf(all, one))
    .filter(({ said, status }) => said !== null && status !== 'suspended')
    .sort((one, other) => one.sequence - other.sequence);
  const independent = voices.filter((one) => isIndependent(one) && one.index <= limit);
  const k = independent.length === 0 ? null : Math.min(...independent.map(({ index }) => index));
  const indexes = [...new Set(voices.map(({ index }) => index))].sort((a, b) => a - b);
  const figures: Record<string, number> = {};
  const tally = { ...{ counted: 0, disputed: 0 }, last: NOTHING.last };
  for (const index of indexes) {
    const here = voices.filter((one) => one.index === index);
    if (index > limit) {
      tally.disputed += 1;
      continue;
    }
    const isPast = k !== null && index >= k;
    const counting = here.filter((one) => isIndependent(one) === isPast);
    if (counting.length === 0) continue;
    const agreed = agreementOf(counting);
    tally.counted += 1;
    if (!counting.every(({ said }) => isEqual(said as Said, counting[0]?.said as Said))) {
      tally.disputed += 1;
    }
    for (const figure of figuresOf(agreed)) figures[figure] = (figures[figure] ?? 0) + 1;
    const witness = counting.find(({ said }) => isEqual(said as Said, agreed)) ?? counting[0];
    tally.last = { index, ...agreed, observed_at: witness?.observedAt ?? '' };
  }
  return { ...tally, firstIndependent: k, figures };
}

function isIndependent({ status, isTrusted }: RawReport): boolean {
  return status === 'independent' && isTrusted;
}

/** What came with the password before what did not, and of that the highest revision. */
function standingOf(
  all: readonly RawReport[],
  { index, source }: RawReport,
): RawReport | undefined {
  const own = all.filter((one) => one.index === index && one.source === source);
  const trusted = own.filter(({ isTrusted }) => isTrusted);
  const standing = trusted.length > 0 ? trusted : own;
  const highest = Math.max(...standing.map(({ revision }) => revision));
  return standing.find(({ revision }) => revision === highest);
}

/** Field by field what most say; of a draw what was said first. */
function agreementOf(inOrder: readonly RawReport[]): Said {
  const agreed: Record<string, string | boolean> = {};
  for (const field of Object.keys(inOrder[0]?.said ?? {})) {
    const values = inOrder.map(({ said }) => said?.[field] as string | boolean);
    const votesFor = (value: string | boolean) => values.filter((one) => one === value).length;
    const most = Math.max(...values.map(votesFor));
    agreed[field] = values.find((value) => votesFor(value) === most) as string | boolean;
  }
  return agreed;
}

function isEqual(one: Said, other: Said): boolean {
  return Object.keys(one).every((field) => one[field] === other[field]);
}
