import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { ChainHead } from './domain/audit-chain.js';
import { emptyHead, verifyLinks, type ChainFault } from './domain/seal.js';
import { AuditChainsRepository } from './persistence/audit-chains.repository.js';

const PAGE = 1_000;

export interface AuditReport {
  readonly heads: readonly ChainHead[];
  readonly faults: readonly ChainFault[];
  /** Not chained yet; a second or so of work for the elected worker. */
  readonly waiting: number;
  /** In no chain and waiting for none. */
  readonly unchained: number;
}

/** Recomputes every chain from its entries, in one consistent picture, a page at a time. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly database: Database,
    private readonly chains: AuditChainsRepository,
  ) {}

  /** `exported`: heads that were kept outside. Only against them does the removal of a chain's tail show. */
  async verify(exported: readonly ChainHead[] = []): Promise<AuditReport> {
    return this.database.snapshot(async (tx) => {
      const heads = await this.chains.findHeads(tx);
      const faults: ChainFault[] = [];
      const known = new Set(heads.map(({ chain }) => chain));
      const lost = exported
        .filter(({ chain }) => !known.has(chain))
        .map(({ chain }) => emptyHead(chain));
      for (const head of [...heads, ...lost]) {
        const pins = exported.filter(({ chain }) => chain === head.chain);
        const result = await this.verifyChain(tx, head, pins);
        if (!result.ok) faults.push(result.error);
      }
      return {
        heads,
        faults,
        waiting: await this.chains.countUnsealed(tx),
        unchained: await this.chains.countUnchained(tx),
      };
    });
  }

  private async verifyChain(
    tx: Transaction,
    stored: ChainHead,
    pins: readonly ChainHead[],
  ): Promise<Result<ChainHead, ChainFault>> {
    const { chain } = stored;
    let head = emptyHead(chain);
    for (;;) {
      const links = await this.chains.readLinks(tx, chain, head.length, PAGE);
      if (links.length === 0) break;
      const next = verifyLinks(head, links);
      if (!next.ok) return next;
      const broken = brokenPin(pins, head.length, links);
      if (broken !== undefined) return err(broken);
      head = next.value;
    }
    const beyond = [stored, ...pins].find((pin) => pin.length > head.length);
    if (beyond !== undefined)
      return err({ code: 'shorter_than_head', chain, position: beyond.length });
    if (stored.length !== head.length || stored.hash !== head.hash) {
      return err({ code: 'differs_from_head', chain, position: stored.length });
    }
    return ok(head);
  }
}

/** A pin that falls among these links and does not carry the hash that it carried when it was exported. */
function brokenPin(
  pins: readonly ChainHead[],
  before: number,
  links: readonly { readonly position: number; readonly hash: string }[],
): ChainFault | undefined {
  const broken = pins.find((pin) => {
    const link = links[pin.length - before - 1];
    return link !== undefined && link.hash !== pin.hash;
  });
  return broken && { code: 'differs_from_head', chain: broken.chain, position: broken.length };
}
