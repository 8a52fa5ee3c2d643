import type { EvidenceQuota } from './domain/quota.js';

export const MEDIA_SETTINGS = Symbol('MediaSettings');

export interface MediaSettings {
  /** The one to which the keys that are lent belong. */
  readonly bucket: string;
  /** Of one source in one office. */
  readonly quota: EvidenceQuota;
}

/** What `storageFields` and `evidenceFields` make of the environment. */
export interface MediaEnv {
  readonly STORAGE_BUCKET: string;
  readonly EVIDENCE_MAX_MEGABYTES: number;
  readonly EVIDENCE_MAX_FILES: number;
}

export function mediaSettings(env: MediaEnv): MediaSettings {
  return {
    bucket: env.STORAGE_BUCKET,
    quota: {
      maxBytes: env.EVIDENCE_MAX_MEGABYTES * 1_000_000,
      maxFiles: env.EVIDENCE_MAX_FILES,
    },
  };
}
