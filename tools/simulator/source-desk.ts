import type { AdminClient } from './clients/admin-client.js';
import { PlainError } from '../local-services/plain-error.js';
import type { Standing } from './plan/reporters.js';

const REASON = 'Checked in the simulated election.';

/** Where the director decides what a source counts for. */
export class SourceDesk {
  constructor(
    private readonly admin: AdminClient,
    private readonly electionId: string,
  ) {}

  async judge(electorId: string, to: Standing): Promise<void> {
    const source = await this.find(electorId);
    if (source['status'] === to) return;
    const path = `/api/elections/${this.electionId}/sources/${String(source['id'])}/status`;
    await this.admin.send('POST', path, 'POST sources/…/status', { to, reason: REASON });
  }

  private async find(electorId: string): Promise<Readonly<Record<string, unknown>>> {
    const path = `/api/elections/${this.electionId}/sources?q=${encodeURIComponent(electorId)}`;
    const sources = await this.admin.list(path, 'GET sources');
    const found = sources.find((source) => source['elector_id'] === electorId);
    if (found === undefined)
      throw new PlainError('A reporter who has signed in is not on the list of sources.');
    return found;
  }
}
