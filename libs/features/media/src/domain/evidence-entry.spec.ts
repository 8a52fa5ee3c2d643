import type { ElectionId, OfficeId } from '#kernel';
import { differenceOf, type EvidenceEntry } from './evidence-entry.js';

const entry: EvidenceEntry = {
  election_id: '0' as ElectionId,
  office_id: '1' as OfficeId,
  id: 'aa',
  sha256: 'bb',
  etag: 'cc',
  size: 7,
};

describe('a file of the list against the store', () => {
  it('is missing where the store has none', () => {
    expect(differenceOf(entry, undefined)).toBe('missing');
  });

  it('is altered when its size or its hash is another', () => {
    expect(differenceOf(entry, { ...entry, size: 8 })).toBe('altered');
    expect(differenceOf(entry, { ...entry, sha256: 'dd' })).toBe('altered');
  });

  it('is the same by its hash, whatever mark another store gives it', () => {
    expect(differenceOf(entry, { ...entry, etag: 'of-parts-2' })).toBeUndefined();
  });

  it('goes by the mark of the store where one side has no hash', () => {
    expect(differenceOf({ ...entry, sha256: null }, entry)).toBeUndefined();
    expect(differenceOf(entry, { ...entry, sha256: null, etag: 'dd' })).toBe('altered');
  });
});
