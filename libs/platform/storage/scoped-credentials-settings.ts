import { ConfigError } from '#platform/config';
import { keysOf, type StorageEnv, type StorageKeys } from './storage-settings.js';

export interface StsSettings {
  readonly kind: 'sts';
  /** Undefined for Amazon's own, whose address follows from the region. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly roleArn: string;
  readonly keys: StorageKeys;
}

/** Nobody gets keys. */
export interface NoStsSettings {
  readonly kind: 'none';
}

export type ScopedCredentialsSettings = StsSettings | NoStsSettings;

/** What `storageFields` and `stsFields` make of the environment. */
export interface StsEnv extends StorageEnv {
  readonly STS_ENDPOINT?: string | undefined;
  readonly STS_ROLE_ARN?: string | undefined;
}

/** MinIO wants the parameter and does not look at it; the policy alone decides there. */
const ANY_ROLE = 'arn:aws:iam::000000000000:role/scrutin-reporter';

export function scopedCredentialsSettings(env: StsEnv): ScopedCredentialsSettings {
  const keys = keysOf(env);
  const endpoint = env.STS_ENDPOINT ?? env.STORAGE_ENDPOINT;
  const roleArn = env.STS_ROLE_ARN ?? (endpoint === undefined ? undefined : ANY_ROLE);
  if (env.NODE_ENV === 'production' && roleArn === undefined) {
    throw new ConfigError(['STS_ROLE_ARN is missing']);
  }
  if (keys === undefined || roleArn === undefined) return { kind: 'none' };
  const { STORAGE_REGION: region, STORAGE_BUCKET: bucket } = env;
  return { kind: 'sts', endpoint, region, bucket, roleArn, keys };
}
