import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, isUuid, type Clock, type OfficeId } from '#kernel';
import {
  isShownToPublic,
  isWindowOpen,
  RegistryReader,
  type PollingPlace,
} from '#features/elections';
import { Database } from '#platform/database';
import type { Resume, Voting } from './domain/messages.js';
import type { RefusalCode } from './domain/refusals.js';
import { ElectionKeys } from './election-keys.js';
import {
  WaitingLineRepository,
  type Connection,
  type Seated,
} from './persistence/waiting-line.repository.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

const RESUME_BYTES = 32;

export type Admission =
  { readonly resume: string; readonly seated: Seated } | { readonly refusal: RefusalCode };

/** Who comes into the line of an office, who comes back, who leaves. */
@Injectable()
export class LineDesk {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryReader,
    private readonly lines: WaitingLineRepository,
    private readonly keys: ElectionKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  async admit(request: Voting | Resume, connection: Connection): Promise<Admission> {
    return request.type === 'voting'
      ? this.join(request, connection)
      : this.resume(request.resume, connection);
  }

  /** The place in the line stays, for whoever comes back with the key. */
  async disconnect(citizenId: string, connectionId: string): Promise<void> {
    await this.database.read((tx) => this.lines.disconnect(tx, citizenId, connectionId));
  }

  async leave(citizenId: string): Promise<void> {
    await this.database.read((tx) => this.lines.leave(tx, citizenId));
  }

  private async join(request: Voting, connection: Connection): Promise<Admission> {
    const place = await this.findOpen(request.officeId);
    if (place === undefined) return { refusal: 'office_not_found' };
    const { officeId, electionId } = place;
    const resume = randomBytes(RESUME_BYTES).toString('base64url');
    const newcomer = {
      ...connection,
      ...{ officeId, electionId, stated: request, resumeDigest: digest(resume) },
      electorDigest: await this.keys.digest(electionId, officeId, request.electorId),
    };
    const { times, waitingByOffice } = this.settings;
    const seated = await this.database.read((tx) =>
      this.lines.join(tx, newcomer, times.waitMs, waitingByOffice),
    );
    return seated === undefined ? { refusal: 'too_many_requests' } : { resume, seated };
  }

  private async resume(resume: string, connection: Connection): Promise<Admission> {
    const seated = await this.database.read((tx) =>
      this.lines.resume(tx, digest(resume), connection),
    );
    return seated === undefined ? { refusal: 'waited_too_long' } : { resume, seated };
  }

  /** An office that nobody may see is one that does not exist, and so is one where nobody votes. */
  private async findOpen(officeId: string): Promise<PollingPlace | undefined> {
    if (!isUuid(officeId)) return undefined;
    const id = officeId.toLowerCase() as OfficeId;
    const place = await this.database.read((tx) => this.registry.findPollingPlace(tx, id));
    const now = this.clock.now();
    if (place === undefined || !isShownToPublic(place, now)) return undefined;
    return isWindowOpen(place, 'votes', now) ? place : undefined;
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
