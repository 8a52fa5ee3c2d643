import fc from 'fast-check';
import { isNamedAsAgreed, readEvidencePath, readVoteName, shownType } from './evidence-path.js';

describe('the path of a file', () => {
  it.each([
    ['source-GA-1/votes/vote-1-2-3.jpeg', 'GA-1', 'votes', 'vote-1-2-3.jpeg'],
    ['source-GA-1/verbal_process/pv.jpeg', 'GA-1', 'verbal_process', 'pv.jpeg'],
    ['source-GA-1/list-votes/1.jpeg', 'GA-1', 'list-votes', '1.jpeg'],
    ['source-GA-1/counting-proof/film.mp4', 'GA-1', 'counting-proof', 'film.mp4'],
    ['source-GA-1/votes/deep/1.jpeg', 'GA-1', null, 'votes/deep/1.jpeg'],
    ['source-GA-1/other/1.jpeg', 'GA-1', null, 'other/1.jpeg'],
    ['source-GA-1/1.jpeg', 'GA-1', null, '1.jpeg'],
    ['source-GA-1/votes/', 'GA-1', null, 'votes/'],
    ['source-GA-1', 'GA-1', null, ''],
    ['source-*/votes/1.jpeg', null, null, 'source-*/votes/1.jpeg'],
    ['source-/votes/1.jpeg', null, null, 'source-/votes/1.jpeg'],
    ['votes/1.jpeg', null, null, 'votes/1.jpeg'],
    ['../x', null, null, '../x'],
  ])('%s is told as source %s, folder %s, name %s', (path, electorId, folder, name) => {
    expect(readEvidencePath(path)).toEqual({ electorId, folder, name });
  });

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const { folder, electorId } = readEvidencePath(path);
        expect(folder === null || electorId !== null).toBe(true);
      }),
    );
  });
});

describe('the name of a photo', () => {
  it.each(['1796720000000', '2026-11-28T07:00:00Z', '20261128T070000Z', '1.5'])(
    'names a vote by id and index, however it writes the time (%s)',
    (time) => {
      expect(readVoteName(`vote-10000000001-12-${time}.jpeg`)).toEqual({
        id: '10000000001',
        index: 12,
      });
    },
  );

  it.each([
    ...['vote-1-0-3.jpeg', 'vote-1--3.jpeg', 'vote--1-3.jpeg', 'vote-1-2.jpeg', 'vote-1-2-3.png'],
    ...[
      'vote-1-2-3.jpeg.html',
      'xvote-1-2-3.jpeg',
      'vote-1-2-<b>.jpeg',
      'vote-9999999999999999999-1-1.jpeg',
    ],
    ...['vote-1-9999999999-3.jpeg', 'vote-1-2-3.jpeg\n', ''],
  ])('%j names none', (name) => {
    expect(readVoteName(name)).toBeUndefined();
  });

  it('is as agreed in votes/ only when such a vote exists', () => {
    const path = readEvidencePath('source-a/votes/vote-7-2-3.jpeg');
    expect(isNamedAsAgreed(path, ({ id, index }) => id === '7' && index === 2)).toBe(true);
    expect(isNamedAsAgreed(path, () => false)).toBe(false);
    const other = readEvidencePath('source-a/votes/photo.jpeg');
    expect(isNamedAsAgreed(other, () => true)).toBe(false);
  });

  it.each([
    ['source-a/list-votes/12.jpeg', true],
    ['source-a/list-votes/0.jpeg', false],
    ['source-a/list-votes/liste.jpeg', false],
    ['source-a/verbal_process/n’importe.png', true],
    ['source-a/counting-proof/a b.mp4', true],
  ])('%s is as agreed: %s', (path, expected) => {
    expect(isNamedAsAgreed(readEvidencePath(path), () => false)).toBe(expected);
  });
});

describe('what a browser is told about a file', () => {
  it.each([
    ['a.JPEG', 'image/jpeg'],
    ['a.mp4', 'video/mp4'],
    ['a.html', undefined],
    ['a.svg', undefined],
    ['a.jpeg.html', undefined],
    ['a', undefined],
    ['constructor', undefined],
    ['a.constr', undefined],
  ])('%s: %s', (name, type) => {
    expect(shownType(name)).toBe(type);
  });
});
