import { ConfigError } from '#platform/config';

export interface StorageKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface S3Settings {
  readonly kind: 's3';
  /** Undefined for Amazon's own, whose address follows from the region. */
  readonly endpoint: string | undefined;
  /** As phones and browsers reach it; links are made for this address. */
  readonly publicEndpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly pathStyle: boolean;
  readonly keys: StorageKeys;
}

/** Nothing is stored, and whoever asks is refused: for a developer who starts one process by hand. */
export interface NoStorageSettings {
  readonly kind: 'none';
}

export type StorageSettings = S3Settings | NoStorageSettings;

/** What `storageFields` make of the environment. */
export interface StorageEnv {
  readonly NODE_ENV: 'production' | 'development' | 'test';
  readonly STORAGE_ENDPOINT?: string | undefined;
  readonly STORAGE_PUBLIC_ENDPOINT?: string | undefined;
  readonly STORAGE_REGION: string;
  readonly STORAGE_BUCKET: string;
  readonly STORAGE_ACCESS_KEY_ID?: string | undefined;
  readonly STORAGE_SECRET_ACCESS_KEY?: string | undefined;
  readonly STORAGE_PATH_STYLE?: 'true' | 'false' | undefined;
}

export function storageSettings(env: StorageEnv): StorageSettings {
  const keys = keysOf(env);
  if (keys === undefined) return { kind: 'none' };
  return {
    kind: 's3',
    endpoint: env.STORAGE_ENDPOINT,
    publicEndpoint: env.STORAGE_PUBLIC_ENDPOINT ?? env.STORAGE_ENDPOINT,
    region: env.STORAGE_REGION,
    bucket: env.STORAGE_BUCKET,
    pathStyle: env.STORAGE_PATH_STYLE?.startsWith('t') ?? env.STORAGE_ENDPOINT !== undefined,
    keys,
  };
}

/** Both or none; in production both. */
export function keysOf(env: StorageEnv): StorageKeys | undefined {
  const { STORAGE_ACCESS_KEY_ID: accessKeyId, STORAGE_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    return { accessKeyId, secretAccessKey };
  }
  const isNone = accessKeyId === undefined && secretAccessKey === undefined;
  if (isNone && env.NODE_ENV !== 'production') return undefined;
  throw new ConfigError([
    ...(accessKeyId === undefined ? ['STORAGE_ACCESS_KEY_ID is missing'] : []),
    ...(secretAccessKey === undefined ? ['STORAGE_SECRET_ACCESS_KEY is missing'] : []),
  ]);
}

/** Where links into the store lead, as a browser names it. */
export function browserOrigin({ publicEndpoint, region, bucket, pathStyle }: S3Settings): string {
  const { protocol, host } = new URL(publicEndpoint ?? `https://s3.${region}.amazonaws.com`);
  return `${protocol}//${pathStyle ? '' : `${bucket}.`}${host}`;
}
