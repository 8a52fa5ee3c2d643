import fc from 'fast-check';
import type { ElectionId, ElectorId, OfficeId } from '#kernel';
import { evidenceFolder, officeFolder } from './evidence-folder.js';

const ELECTION = '6f1d2c3b-0000-4000-8000-00000000000a' as ElectionId;
const OFFICE = '6f1d2c3b-0000-4000-8000-00000000000b' as OfficeId;
const BASE = `elections/${ELECTION}/offices/${OFFICE}/`;

const folderOf = (electorId: string): string =>
  evidenceFolder(ELECTION, OFFICE, electorId as ElectorId);

function refusalOf(electorId: string): unknown {
  try {
    return folderOf(electorId);
  } catch (error) {
    return error;
  }
}

describe('the folder of a source', () => {
  it('lies under its office and its election and ends in a slash', () => {
    expect(folderOf('GA-0042_b')).toBe(`${BASE}source-GA-0042_b/`);
    expect(folderOf('x'.repeat(64))).toBe(`${BASE}source-${'x'.repeat(64)}/`);
  });

  it.each([
    ...['*', '?', '../x', '..', '.', '%2e%2e', '%2E%2E%2Fx', '${aws:username}', 'a/b', 'a\\b'],
    ...['', ' ', 'a ', 'a\n', '\u0000', 'é', 'a.b', '"', "'", 'x'.repeat(65), 'a,b', '\ud800'],
  ])('is not made for the elector_id %j, and the refusal does not repeat it', (electorId) => {
    expect(refusalOf(electorId)).toMatchObject({
      code: 'bad_request',
      detail:
        'No folder can have this name. An elector_id has 1 to 64 letters, digits, "-" and "_".',
    });
  });

  it.each(['*', '', '..', `${ELECTION}/x`, 'elections', '%2e%2e', `${ELECTION}\n`])(
    'is not made for the election or the office %j',
    (id) => {
      expect(() => officeFolder(id as ElectionId, OFFICE)).toThrow('bad_request');
      expect(() => officeFolder(ELECTION, id as OfficeId)).toThrow('bad_request');
    },
  );

  it('is one folder deep below its office, whatever is sent, or does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (electorId) => {
        try {
          const below = folderOf(electorId).slice(BASE.length);
          expect(below).toBe(`source-${electorId}/`);
          expect(below).toMatch(/^source-[A-Za-z0-9_-]+\/$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad_request' });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never the beginning of the folder of somebody else', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        fc.pre(one !== other);
        expect(folderOf(other).startsWith(folderOf(one))).toBe(false);
      }),
    );
  });
});
