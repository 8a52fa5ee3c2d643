import fc from 'fast-check';
import { Outbox } from './outbox.js';

describe('the outbox of a slow reader', () => {
  it('owes no room twice, whatever happens there, and forgets none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (news) => {
        const outbox = new Outbox<string>();
        for (const room of news) outbox.owe(room);
        expect(outbox.size).toBe(new Set(news).size);
        const sent: unknown[] = [];
        for (let next = outbox.next(); next !== undefined; next = outbox.next()) sent.push(next);
        expect(sent).toEqual([...new Set(news)].map((roomKey) => ({ roomKey })));
      }),
    );
  });

  it('says when a room was owed already', () => {
    const outbox = new Outbox<string>();
    expect([outbox.owe('a'), outbox.owe('a'), outbox.owe('b')]).toEqual([true, false, true]);
    outbox.forget('a');
    expect(outbox.next()).toEqual({ roomKey: 'b' });
    expect(outbox.next()).toBeUndefined();
  });

  it('sends replies first, in their order, and says when nobody reads them', () => {
    const outbox = new Outbox<string>();
    outbox.owe('a');
    expect([outbox.reply('one', 2), outbox.reply('two', 2), outbox.reply('three', 2)]).toEqual([
      ...[true, true, false],
    ]);
    expect([outbox.next(), outbox.next(), outbox.next(), outbox.next()]).toEqual([
      ...[{ reply: 'one' }, { reply: 'two' }, { reply: 'three' }, { roomKey: 'a' }],
    ]);
  });
});
