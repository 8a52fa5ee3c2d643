import type { ElectionId } from '#kernel';
import { fromSnapshotValue, readyAnswer, toSnapshotValue } from './ready-answer.js';

const publicFrom = new Date('2026-04-12T20:00:00.123Z');
const electionId = 'an election' as ElectionId;
const showing = {
  ...{ electionId, registryVersion: 3, publicFrom },
  ...({ state: 'open', visibility: 'public' } as const),
};

describe('a ready answer', () => {
  it('comes out of a snapshot as it went in', () => {
    const answer = readyAnswer(7, '{"label":"Élue — 選"}', showing);
    expect(fromSnapshotValue(7, toSnapshotValue(answer))).toEqual(answer);
    const open = readyAnswer(0, '{}', { ...showing, publicFrom: null });
    expect(fromSnapshotValue(0, toSnapshotValue(open))).toEqual(open);
  });

  it('has a strong tag that follows from its bytes alone', () => {
    const { etag } = readyAnswer(7, '{"a":1}', showing);
    expect(etag).toMatch(/^"[A-Za-z0-9_-]{22}"$/);
    expect(readyAnswer(8, '{"a":1}', { ...showing, state: 'closed' }).etag).toBe(etag);
    expect(readyAnswer(7, '{"a":2}', showing).etag).not.toBe(etag);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '["open","public",null]',
    '["open","public",null,"{}"]',
    '["open","public","soon","{}","e",1]',
    '["open","public",null,{},"e",1]',
    '[1,"public",null,"{}","e",1]',
    '["open","public",null,"{}",7,1]',
    '["open","public",null,"{}","e","1"]',
  ])('is not made of %s, which we did not write', (value) => {
    expect(fromSnapshotValue(1, value)).toBeUndefined();
  });
});
