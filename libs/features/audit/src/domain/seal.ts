import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#kernel';
import type { ChainHead, ChainName } from './audit-chain.js';
import type { AuditEntry, JsonValue } from './audit-entry.js';
import { canonicalJson } from './canonical-json.js';

/** An entry in its place. */
export interface Seal {
  readonly chain: ChainName;
  readonly position: number;
  readonly entryId: number;
  readonly hash: string;
}

export interface SealedEntry {
  readonly entry: AuditEntry;
  readonly position: number;
  readonly hash: string;
}

export type ChainFaultCode = 'gap' | 'altered' | 'shorter_than_head' | 'differs_from_head';

export interface ChainFault {
  readonly code: ChainFaultCode;
  readonly chain: ChainName;
  readonly position: number;
}

/** Names the format, so that a hash made for one purpose can never be passed off for another. */
const FORMAT = 'scrutin audit 1';
const START = '0'.repeat(64);

export function emptyHead(chain: ChainName): ChainHead {
  return { chain, length: 0, hash: START };
}

/** The text that is hashed; documented in the feature's README for whoever wants to recompute it. */
export function sealedText(entry: AuditEntry, position: number, previous: string): string {
  const fields: JsonValue = {
    format: FORMAT,
    previous,
    position,
    chain: entry.chain,
    id: entry.id,
    // A time that cannot be read must show as an altered entry, not stop the verification of all others.
    occurred_at: Number.isNaN(entry.occurredAt.getTime()) ? null : entry.occurredAt.toISOString(),
    actor: { ...entry.actor },
    action: entry.action,
    subject: { ...entry.subject },
    before: entry.before,
    after: entry.after,
    origin: entry.origin,
    correlation_id: entry.correlationId,
  };
  return canonicalJson(fields);
}

function hashOf(entry: AuditEntry, position: number, previous: string): string {
  return createHash('sha256')
    .update(sealedText(entry, position, previous))
    .digest('hex');
}

/** Puts entries behind the head of their chain, in the order given. */
export function seal(
  head: ChainHead,
  entries: readonly AuditEntry[],
): { readonly head: ChainHead; readonly seals: readonly Seal[] } {
  const { chain } = head;
  let { length, hash } = head;
  const seals = entries.map((entry): Seal => {
    length += 1;
    hash = hashOf(entry, length, hash);
    return { chain, position: length, entryId: entry.id, hash };
  });
  return { head: { chain, length, hash }, seals };
}

/** Follows a chain from a head that is already known to be right, and returns the next one. */
export function verifyLinks(
  head: ChainHead,
  links: readonly SealedEntry[],
): Result<ChainHead, ChainFault> {
  const { chain } = head;
  let { length, hash } = head;
  for (const link of links) {
    length += 1;
    if (link.position !== length) return err({ code: 'gap', chain, position: length });
    hash = hashOf(link.entry, length, hash);
    if (link.hash !== hash) return err({ code: 'altered', chain, position: length });
  }
  return ok({ chain, length, hash });
}
