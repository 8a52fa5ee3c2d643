import type { ElectorId, OfficeId, SourceId } from '#kernel';
import { flagsOf, type FlagFacts } from './evidence-flags.js';
import { readEvidencePath } from './evidence-path.js';
import { isOverQuota } from './quota.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 28, hour));
const SOURCE = {
  id: 's' as SourceId,
  electorId: 'a' as ElectorId,
  status: 'independent',
  statusSince: at(8),
} as const;

const GOOD: FlagFacts = {
  path: readEvidencePath('source-a/votes/vote-7-2-3.jpeg'),
  versions: 1,
  isDeleted: false,
  lastUploadedAt: at(9),
  source: SOURCE,
  voteExists: () => true,
  sameIn: [],
};

describe('the flags of a file', () => {
  it('are none for one that is where, when and what it should be', () => {
    expect(flagsOf(GOOD)).toEqual([]);
  });

  it.each<[string, Partial<FlagFacts>]>([
    ['overwritten', { versions: 2 }],
    ['deleted', { isDeleted: true }],
    ['after_suspension', { source: { ...SOURCE, status: 'suspended' } }],
    ['unknown_source', { source: undefined }],
    ['unexpected_place', { path: readEvidencePath('source-a/elsewhere/1.jpeg') }],
    ['unexpected_name', { voteExists: () => false }],
    ['same_file_elsewhere', { sameIn: ['o' as OfficeId] }],
  ])('are %s alone where only that is so', (flag, change) => {
    expect(flagsOf({ ...GOOD, ...change })).toEqual([flag]);
  });

  it('do not say after_suspension for what came before it', () => {
    const source = { ...SOURCE, status: 'suspended', statusSince: at(10) } as const;
    expect(flagsOf({ ...GOOD, source })).toEqual([]);
    expect(flagsOf({ ...GOOD, source, versions: 2, lastUploadedAt: at(11) })).toEqual([
      'overwritten',
      'after_suspension',
    ]);
  });
});

describe('a quota', () => {
  const quota = { maxBytes: 100, maxFiles: 3 };

  it.each([
    [{ bytes: 99, files: 2 }, false],
    [{ bytes: 100, files: 1 }, true],
    [{ bytes: 0, files: 3 }, true],
  ])('is used up at %j: %s', (usage, expected) => {
    expect(isOverQuota(usage, quota)).toBe(expected);
  });
});
