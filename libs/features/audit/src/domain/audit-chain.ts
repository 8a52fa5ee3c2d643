import type { Brand, ElectionId } from '#kernel';

/** Entries are chained apart: one chain for each election, one for the platform. */
export type ChainName = Brand<string, 'ChainName'>;

export const PLATFORM_CHAIN = 'platform' as ChainName;

export function electionChain(id: ElectionId): ChainName {
  return `election:${id}` as ChainName;
}

/** How long a chain is and the hash it ends with. Exported, it pins down everything before it. */
export interface ChainHead {
  readonly chain: ChainName;
  readonly length: number;
  readonly hash: string;
}
