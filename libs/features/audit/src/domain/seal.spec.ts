import fc from 'fast-check';
import { PLATFORM_CHAIN } from './audit-chain.js';
import type { AuditEntry, JsonValue } from './audit-entry.js';
import { emptyHead, seal, sealedText, verifyLinks, type SealedEntry } from './seal.js';

const text = fc.string({ maxLength: 12 });

const entry: fc.Arbitrary<AuditEntry> = fc.record({
  id: fc.nat(),
  chain: fc.constant(PLATFORM_CHAIN),
  occurredAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  actor: fc.record({ kind: text, id: fc.option(text) }),
  action: text,
  subject: fc.record({ kind: text, id: text }),
  before: fc.jsonValue() as fc.Arbitrary<JsonValue>,
  after: fc.jsonValue() as fc.Arbitrary<JsonValue>,
  origin: fc.option(text),
  correlationId: fc.option(text),
});

const entries = fc.array(entry, { minLength: 1, maxLength: 12 });

function chainOf(list: readonly AuditEntry[]): SealedEntry[] {
  return seal(emptyHead(PLATFORM_CHAIN), list).seals.map(({ position, hash }, n) => ({
    entry: list[n] as AuditEntry,
    position,
    hash,
  }));
}

describe('a hash chain', () => {
  it('verifies as it was sealed, whatever the batches were', () => {
    fc.assert(
      fc.property(entries, fc.nat(12), (list, cut) => {
        const whole = seal(emptyHead(PLATFORM_CHAIN), list);
        const first = seal(emptyHead(PLATFORM_CHAIN), list.slice(0, cut));
        const second = seal(first.head, list.slice(cut));
        expect([...first.seals, ...second.seals]).toEqual(whole.seals);
        expect(verifyLinks(emptyHead(PLATFORM_CHAIN), chainOf(list))).toEqual({
          ok: true,
          value: whole.head,
        });
      }),
    );
  });

  it('shows where any field of any entry was altered', () => {
    const alterations: ((e: AuditEntry) => AuditEntry)[] = [
      (e) => ({ ...e, id: e.id + 1 }),
      (e) => ({ ...e, occurredAt: new Date(e.occurredAt.getTime() + 1) }),
      (e) => ({ ...e, actor: { ...e.actor, kind: `${e.actor.kind}x` } }),
      (e) => ({ ...e, actor: { ...e.actor, id: `${e.actor.id ?? ''}x` } }),
      (e) => ({ ...e, action: `${e.action}x` }),
      (e) => ({ ...e, subject: { ...e.subject, kind: `${e.subject.kind}x` } }),
      (e) => ({ ...e, subject: { ...e.subject, id: `${e.subject.id}x` } }),
      (e) => ({ ...e, before: [e.before] }),
      (e) => ({ ...e, after: [e.after] }),
      (e) => ({ ...e, origin: `${e.origin ?? ''}x` }),
      (e) => ({ ...e, correlationId: `${e.correlationId ?? ''}x` }),
    ];
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (list, which, how) => {
        const links = chainOf(list);
        const n = which % links.length;
        const alter = alterations[how % alterations.length];
        const target = links[n] as SealedEntry;
        links[n] = { ...target, entry: alter?.(target.entry) ?? target.entry };
        expect(verifyLinks(emptyHead(PLATFORM_CHAIN), links)).toMatchObject({
          ok: false,
          error: { code: 'altered', position: n + 1 },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('shows an entry taken out of its middle, and two that changed places', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 8 }), (list) => {
        const links = chainOf(list);
        const without = links.filter(({ position }) => position !== 2);
        expect(verifyLinks(emptyHead(PLATFORM_CHAIN), without)).toMatchObject({
          error: { code: 'gap' },
        });
        const renumbered = without.map((link, n) => ({ ...link, position: n + 1 }));
        expect(verifyLinks(emptyHead(PLATFORM_CHAIN), renumbered)).toMatchObject({
          error: { code: 'altered', position: 2 },
        });
      }),
    );
  });

  it('hashes one documented text', () => {
    const example: AuditEntry = {
      id: 7,
      chain: PLATFORM_CHAIN,
      occurredAt: new Date('2026-08-15T14:02:11.000Z'),
      actor: { kind: 'director', id: 'a' },
      action: 'election.opened',
      subject: { kind: 'election', id: 'e' },
      before: { state: 'scheduled' },
      after: { state: 'open' },
      origin: null,
      correlationId: null,
    };
    expect(sealedText(example, 1, '0'.repeat(64))).toBe(
      `{"action":"election.opened","actor":{"id":"a","kind":"director"},"after":{"state":"open"},"before":{"state":"scheduled"},"chain":"platform","correlation_id":null,"format":"scrutin audit 1","id":7,"occurred_at":"2026-08-15T14:02:11.000Z","origin":null,"position":1,"previous":"${'0'.repeat(64)}","subject":{"id":"e","kind":"election"}}`,
    );
  });
});
