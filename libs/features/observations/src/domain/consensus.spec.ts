import type { ReportId, SourceId } from '#kernel';
import { agree, countedReports, firstIndependentOf, isDisputed, type Bounds } from './consensus.js';
import type { SourceStatus, StandingReport } from './report.js';
import { VOTES, type VoteAttributes } from './stream.js';

const MAN: VoteAttributes = { gender: 'male', age: 'less_30', hasTorn: false };
const WOMAN: VoteAttributes = { gender: 'female', age: 'less_60', hasTorn: false };
const TORN: VoteAttributes = { gender: 'female', age: 'more_60', hasTorn: true };

interface Said {
  readonly index?: number;
  readonly sequence: number;
  readonly attributes: VoteAttributes | null;
  readonly status?: SourceStatus;
  readonly isTrusted?: boolean;
}

const at = (sequence: number): Date => new Date(Date.UTC(2026, 3, 12, 7, 0, sequence));

function said({
  index = 1,
  sequence,
  attributes,
  status = 'unverified',
  isTrusted = true,
}: Said): StandingReport<VoteAttributes> {
  const report = {
    id: String(sequence) as ReportId,
    sourceId: `source ${String(sequence)}` as SourceId,
    ...{ index, revision: 1, sequence, attributes, isTrusted, isBatched: false },
    ...{ observedAt: at(sequence), receivedAt: at(sequence) },
  };
  return { report, status };
}

const OPEN: Bounds = { firstIndependent: null, countedUpTo: null };

const independents = (...attributes: readonly VoteAttributes[]) =>
  attributes.map((one, n) => said({ sequence: n + 1, attributes: one, status: 'independent' }));

describe('the consensus about one index', () => {
  const from1: Bounds = { ...OPEN, firstIndependent: 1 };

  it('is what most say, field by field', () => {
    const mixed = { gender: 'male', age: 'less_60', hasTorn: true } as const;
    const agreed = agree(VOTES, independents(MAN, WOMAN, mixed), from1);
    expect(agreed?.attributes).toEqual({ gender: 'male', age: 'less_60', hasTorn: false });
    expect(agreed?.isUnanimous).toBe(false);
  });

  it('is, where as many say one thing as another, what was said first', () => {
    expect(agree(VOTES, independents(MAN, WOMAN), from1)?.attributes).toEqual(MAN);
    expect(agree(VOTES, independents(WOMAN, MAN), from1)?.attributes).toEqual(WOMAN);
  });

  it('does not depend on the order in which reports are read', () => {
    const reports = independents(MAN, WOMAN, TORN, WOMAN);
    const agreed = agree(VOTES, reports, from1);
    expect(agree(VOTES, [...reports].reverse(), from1)).toEqual(agreed);
  });

  it('has the time of the first report that says so', () => {
    expect(agree(VOTES, independents(TORN, WOMAN, WOMAN), from1)?.observedAt).toEqual(at(2));
  });

  it('has the time of the first report where no report says all of it', () => {
    const parts: readonly VoteAttributes[] = [
      { gender: 'male', age: 'less_30', hasTorn: true },
      { gender: 'male', age: 'less_60', hasTorn: false },
      { gender: 'female', age: 'less_30', hasTorn: false },
    ];
    const agreed = agree(VOTES, independents(...parts), from1);
    expect(agreed?.attributes).toEqual({ gender: 'male', age: 'less_30', hasTorn: false });
    expect(agreed?.observedAt).toEqual(at(1));
  });

  it('is none where nobody reported, or everybody took it back', () => {
    expect(agree(VOTES, [], from1)).toBeUndefined();
    expect(agree(VOTES, [said({ sequence: 1, attributes: null })], OPEN)).toBeUndefined();
  });
});

describe('who counts', () => {
  const one = said({ sequence: 1, attributes: MAN, status: 'independent' });

  it('is from the first independent report on nobody but independent sources, however many others there are', () => {
    const crowd = Array.from({ length: 50 }, (_, n) =>
      said({ sequence: n + 2, attributes: WOMAN }),
    );
    const bounds = { ...OPEN, firstIndependent: 1 };
    expect(agree(VOTES, [one, ...crowd], bounds)?.attributes).toEqual(MAN);
    expect(countedReports(crowd, bounds)).toEqual([]);
  });

  it('is nobody beyond what an independent source reported, so that others never extend its count', () => {
    const beyond = said({ index: 9, sequence: 2, attributes: WOMAN });
    expect(agree(VOTES, [beyond], { ...OPEN, firstIndependent: 1 })).toBeUndefined();
  });

  it('is unverified sources below the first independent report', () => {
    const early = said({ index: 1, sequence: 1, attributes: WOMAN });
    expect(agree(VOTES, [early], { ...OPEN, firstIndependent: 2 })?.attributes).toEqual(WOMAN);
  });

  it('is never a suspended source', () => {
    const suspended = said({ sequence: 1, attributes: MAN, status: 'suspended' });
    expect(agree(VOTES, [suspended], OPEN)).toBeUndefined();
    expect(isDisputed([suspended], OPEN, undefined)).toBe(false);
  });

  it('is of an independent source only what came with its password', () => {
    const stolen = said({ sequence: 1, attributes: MAN, status: 'independent', isTrusted: false });
    expect(firstIndependentOf([stolen], null)).toBeNull();
    expect(agree(VOTES, [stolen], OPEN)?.attributes).toEqual(MAN);
    expect(agree(VOTES, [stolen], { ...OPEN, firstIndependent: 1 })).toBeUndefined();
  });

  it('is nobody above the roll, which makes nobody else count for less', () => {
    const high = said({ index: 12, sequence: 1, attributes: MAN, status: 'independent' });
    expect(firstIndependentOf([high], 11)).toBeNull();
    const bounds = { firstIndependent: null, countedUpTo: 11 };
    expect(agree(VOTES, [high], bounds)).toBeUndefined();
    expect(isDisputed([high], bounds, undefined)).toBe(true);
  });

  it('begins with the lowest index that an independent source reported and did not withdraw', () => {
    const reports = [
      said({ index: 3, sequence: 1, attributes: null, status: 'independent' }),
      said({ index: 4, sequence: 2, attributes: MAN, status: 'suspended' }),
      said({ index: 7, sequence: 3, attributes: MAN, status: 'independent' }),
      said({ index: 5, sequence: 4, attributes: MAN, status: 'independent' }),
    ];
    expect(firstIndependentOf(reports, null)).toBe(5);
  });
});
