import fc from 'fast-check';
import { parseMessage, type ClientMessageType } from './messages.js';

const ALL: readonly ClientMessageType[] = ['authenticate', 'join', 'leave'];
const ID = '3f0c1a52-7d1e-4a35-9d2b-0d3c5c5b7e11';
const room = { kind: 'area', id: ID };

describe('what followers of live rooms say', () => {
  it.each([
    [
      { type: 'join', room },
      { type: 'join', room, since: undefined },
    ],
    [
      { type: 'join', room, since: 0 },
      { type: 'join', room, since: 0 },
    ],
    [
      { type: 'leave', room: { kind: 'office', id: ID.toUpperCase() } },
      { type: 'leave', room: { kind: 'office', id: ID } },
    ],
    [
      { type: 'authenticate', token: 'a.b-_.c' },
      { type: 'authenticate', token: 'a.b-_.c' },
    ],
  ])('is understood: %j', (said, value) => {
    expect(parseMessage(said, ALL)).toEqual({ ok: true, value });
  });

  it.each([
    undefined,
    null,
    7,
    'join',
    [],
    {},
    { type: 'admin' },
    { type: 'toString' },
    { type: 'join' },
    { type: 'join', room: ID },
    { type: 'join', room: { ...room, more: 1 } },
    { type: 'join', room: { kind: 'centre', id: ID } },
    { type: 'join', room: { kind: 'area', id: 'x' } },
    { type: 'join', room, since: -1 },
    { type: 'join', room, since: 1.5 },
    { type: 'join', room, since: '1' },
    { type: 'join', room, since: null },
    { type: 'join', room, and: 1 },
    { type: 'leave', room, since: 1 },
    { type: 'authenticate', token: 'no token' },
    { type: 'authenticate', token: `a.b.${'c'.repeat(5_000)}` },
  ])('is refused, and not with an exception: %j', (said) => {
    expect(parseMessage(said, ALL)).toMatchObject({ ok: false });
  });

  it('knows no other words than those of the house', () => {
    const said = { type: 'authenticate', token: 'a.b.c' };
    expect(parseMessage(said, ['join', 'leave'])).toMatchObject({ ok: false });
  });

  it('never throws, whatever is said', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (said) => {
        expect(typeof parseMessage(said, ALL).ok).toBe('boolean');
        expect(typeof parseMessage({ type: 'join', room: said, since: said }, ALL).ok).toBe(
          'boolean',
        );
      }),
    );
  });
});
