import fc from 'fast-check';
import {
  decodeMessage,
  encodeAnnouncements,
  encodeGap,
  type Announcement,
} from './announcement.js';

const announcement: fc.Arbitrary<Announcement> = fc.record({
  topic: fc.string({ maxLength: 30 }),
  id: fc.string({ maxLength: 120, unit: 'binary' }),
  version: fc.maxSafeNat(),
});

function decodeAll(messages: readonly string[]): Announcement[] {
  return messages.flatMap((text) => {
    const message = decodeMessage(text);
    return message?.kind === 'announcements' ? [...message.items] : [];
  });
}

describe('announcements on the wire', () => {
  it('arrive as they were, in order, in messages that PostgreSQL accepts', () => {
    fc.assert(
      fc.property(fc.array(announcement, { maxLength: 300 }), (items) => {
        const messages = encodeAnnouncements(items);
        expect(decodeAll(messages)).toEqual(items);
        for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThan(8_000);
      }),
    );
  });

  it('say that some were given up', () => {
    expect(decodeMessage(encodeGap())).toEqual({ kind: 'gap' });
  });

  it.each([
    '',
    'null',
    '{}',
    '[1]',
    '[["a","b"]]',
    '[["a","b",1.5]]',
    '[["a",1,1]]',
    'not json',
    '"hello"',
  ])('are not read out of %p', (text) => {
    expect(decodeMessage(text)).toBeUndefined();
  });
});
