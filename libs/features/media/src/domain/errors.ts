import { DomainError } from '#kernel';
import type { EvidenceQuota, EvidenceUsage } from './quota.js';

/** What the field may hear. */
export type LendingErrorCode = 'quota_exceeded' | 'credentials_unavailable';
/** What members may hear. */
export type EvidenceErrorCode = 'evidence_not_found';

export function evidenceNotFound(): DomainError<EvidenceErrorCode> {
  return new DomainError(
    'evidence_not_found',
    'There is no such file among the evidence of this office. Take a path from its list.',
  );
}

export function quotaExceeded(
  usage: EvidenceUsage,
  quota: EvidenceQuota,
): DomainError<LendingErrorCode> {
  return new DomainError(
    'quota_exceeded',
    'The folder of this source in this office is full: no more keys are lent for it. Ask the organisers for room.',
    [],
    {
      members: {
        ...{ bytes: usage.bytes, max_bytes: quota.maxBytes },
        ...{ files: usage.files, max_files: quota.maxFiles },
      },
    },
  );
}

const ASK_AGAIN_SECONDS = 15;

export function credentialsUnavailable(): DomainError<LendingErrorCode> {
  return new DomainError(
    'credentials_unavailable',
    'No keys for uploads can be had at this moment. Keep the files and ask again shortly; reports go on without.',
    [],
    { retryAfterSeconds: ASK_AGAIN_SECONDS },
  );
}
