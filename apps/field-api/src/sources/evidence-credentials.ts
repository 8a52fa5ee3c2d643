import { setTimeout as delay } from 'node:timers/promises';
import type { FactoryProvider } from '@nestjs/common';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';
import { ScopedCredentialsIssuer, type ScopedCredentials } from '#platform/storage';

export interface FolderOwner {
  readonly electionId: ElectionId;
  readonly officeId: OfficeId;
  readonly electorId: ElectorId;
  readonly sourceId: SourceId;
}

export interface LentFolder {
  readonly basePath: string;
  /** Null where the store lends none at this moment: a reporter comes in all the same. */
  readonly credentials: Omit<ScopedCredentials, 'expiresAt'> | null;
}

const SECONDS = 3_600;
const PATIENCE_MS = 1_000;

/** Keys for the folder of one source in one office. */
export class EvidenceCredentials {
  constructor(
    private readonly issuer: ScopedCredentialsIssuer,
    private readonly bucket: string,
  ) {}

  static of(bucket: string): FactoryProvider<EvidenceCredentials> {
    return {
      provide: EvidenceCredentials,
      useFactory: (issuer: ScopedCredentialsIssuer) => new EvidenceCredentials(issuer, bucket),
      inject: [ScopedCredentialsIssuer],
    };
  }

  async lend({ electionId, officeId, electorId, sourceId }: FolderOwner): Promise<LentFolder> {
    const prefix = `elections/${electionId}/offices/${officeId}/source-${electorId}/`;
    const answered = new AbortController();
    const issued = this.issuer
      .issue({ prefix, sessionName: `source-${sourceId}`, seconds: SECONDS })
      .finally(() => {
        answered.abort();
      });
    const late = delay(PATIENCE_MS, undefined, { signal: answered.signal }).catch(() => issued);
    const result = await Promise.race([issued, late]);
    return {
      basePath: `s3://${this.bucket}/${prefix}`,
      credentials: result?.ok === true ? result.value : null,
    };
  }
}
