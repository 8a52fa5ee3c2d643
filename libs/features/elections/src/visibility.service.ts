import { Inject, Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { AuditService, electionChain, PLATFORM_CHAIN } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import { differenceOf } from './domain/difference.js';
import type { Election, Visibility } from './domain/election.js';
import { notFound, nothingToDecide } from './domain/errors.js';
import { ElectionAccess, type ElectionView } from './election-access.js';
import { ELECTIONS_SETTINGS, type ElectionsSettings } from './elections-settings.js';
import { ElectionsRepository } from './persistence/elections.repository.js';
import type { ElectionSort, PageRequest, SortedRow } from './domain/lists.js';

export interface VisibilityChange {
  readonly isPublic: boolean;
  readonly publicFrom: Date | null;
}

export interface Decision {
  readonly isApproved: boolean;
  readonly reason?: string | undefined;
}

/** Whether the public sees an election at all. Its owner asks; where the installation says so, an admin agrees. */
@Injectable()
export class VisibilityService {
  constructor(
    private readonly database: Database,
    private readonly elections: ElectionsRepository,
    private readonly access: ElectionAccess,
    private readonly audit: AuditService,
    @Inject(ELECTIONS_SETTINGS) private readonly settings: ElectionsSettings,
  ) {}

  async change(
    actor: Actor,
    id: ElectionId,
    { isPublic, publicFrom }: VisibilityChange,
  ): Promise<ElectionView> {
    return this.database.transaction(async (tx) => {
      const view = await this.access.hold(tx, actor, id, 'publish');
      const visibility = isPublic ? this.whenAskedFor(view.election) : 'private';
      const election = await this.write(tx, actor, view.election, { visibility, publicFrom });
      return { ...view, election };
    });
  }

  /** What waits for an admin of the platform. To everybody else there is no such list. */
  async listAwaiting(
    actor: Actor,
    page: PageRequest<ElectionSort>,
  ): Promise<readonly SortedRow<Election>[]> {
    if (actor.kind !== 'platform_admin') throw notFound('election');
    return this.database.read((tx) => this.elections.findAwaitingApproval(tx, page));
  }

  async decide(actor: Actor, id: ElectionId, { isApproved, reason }: Decision): Promise<void> {
    if (actor.kind !== 'platform_admin') throw notFound('election');
    await this.database.transaction(async (tx) => {
      const election = await this.elections.lock(tx, id);
      if (election?.visibility !== 'awaiting_approval') {
        // Of a private election an admin does not even learn that it exists.
        throw election?.visibility === 'public' ? nothingToDecide() : notFound('election');
      }
      await this.write(tx, actor, election, {
        visibility: isApproved ? 'public' : 'private',
        ...(reason === undefined ? {} : { reason }),
      });
    });
  }

  /** What is public already does not have to be approved again. */
  private whenAskedFor({ visibility }: Election): Visibility {
    if (visibility === 'public' || this.settings.approval === 'not_required') return 'public';
    return 'awaiting_approval';
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    election: Election,
    { reason, ...change }: Partial<Election> & { readonly reason?: string },
  ): Promise<Election> {
    const difference = differenceOf(election, change);
    if (difference === undefined) return election;
    const { id } = election;
    const entry = {
      action: 'election.visibility_changed',
      subject: { kind: 'election', id },
      before: difference.before,
      after: { ...difference.after, ...(reason === undefined ? {} : { reason }) },
    };
    const chains = actor.kind === 'platform_admin' ? [PLATFORM_CHAIN] : [];
    for (const chain of [electionChain(id), ...chains]) {
      await this.audit.record(actor, tx, { chain, ...entry });
    }
    return this.elections.update(tx, election, change);
  }
}
