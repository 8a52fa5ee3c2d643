import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import { RegistryReader, RESERVED_PARTY_IDS, type PollingPlace } from '#features/elections';
import { Database } from '#platform/database';

/** Elections of which a process keeps the ballot at hand. */
const KEPT = 64;

interface Kept {
  readonly registryVersion: number;
  readonly parties: readonly string[];
}

/** What papers of an election can name, in the order of the ballot; `blank` and `null` stand last. */
@Injectable()
export class BallotPapers {
  private readonly kept = new Map<ElectionId, Kept>();

  constructor(
    private readonly database: Database,
    private readonly registry: RegistryReader,
  ) {}

  /** The version is that of the registry as the caller read it: what is kept for it cannot be older. */
  async partiesOf({
    electionId,
    registryVersion,
  }: Pick<PollingPlace, 'electionId' | 'registryVersion'>): Promise<readonly string[]> {
    const known = this.kept.get(electionId);
    if (known?.registryVersion === registryVersion) return known.parties;
    const candidates = await this.database.read(async (tx) =>
      this.registry.findBallot(tx, electionId),
    );
    const parties = [...candidates.map(({ partyId }) => partyId), ...RESERVED_PARTY_IDS];
    this.kept.delete(electionId);
    this.kept.set(electionId, { registryVersion, parties });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return parties;
  }
}
