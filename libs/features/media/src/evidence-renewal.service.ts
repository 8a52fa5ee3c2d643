import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { officeNotFound, OpenOffices } from '#features/sources';
import type { ScopedCredentials } from '#platform/storage';
import { credentialsUnavailable } from './domain/errors.js';
import { EvidenceCredentials, type LentFolder } from './evidence-credentials.js';
import { EvidenceQuotas } from './evidence-quotas.js';

export interface RenewedFolder extends LentFolder {
  readonly credentials: ScopedCredentials;
}

/** Keys for a source that has signed in: when its own end, or when there were none in the morning. */
@Injectable()
export class EvidenceRenewalService {
  constructor(
    private readonly offices: OpenOffices,
    private readonly quotas: EvidenceQuotas,
    private readonly lender: EvidenceCredentials,
  ) {}

  async renew(actor: Actor): Promise<RenewedFolder> {
    if (actor.kind !== 'source') throw officeNotFound();
    const { id, electorId, officeId, electionId } = actor;
    await this.offices.getOpen(officeId, 'authentication');
    await this.quotas.assertRoom(officeId, id);
    const place = { electionId, officeId, electorId, sourceId: id };
    const { basePath, credentials } = await this.lender.lend(place);
    if (credentials === null) throw credentialsUnavailable();
    return { basePath, credentials };
  }
}
