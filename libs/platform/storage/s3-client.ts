import { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from './storage-settings.js';

export interface StorageLimits {
  readonly connectMs: number;
  /** The whole call, with what is tried again and with the body. */
  readonly wholeMs: number;
  readonly attempts: number;
}

export const STORAGE_LIMITS: StorageLimits = { connectMs: 2_000, wholeMs: 10_000, attempts: 3 };

export function createS3Client(
  { region, pathStyle, keys }: S3Settings,
  endpoint: string | undefined,
  { connectMs, wholeMs, attempts }: StorageLimits,
): S3Client {
  return new S3Client({
    region,
    credentials: keys,
    forcePathStyle: pathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: attempts,
    // Checksums in trailers came late; other stores than Amazon's may not take them yet.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: wholeMs,
      throwOnRequestTimeout: true,
    },
  });
}
