import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { createS3Client, STORAGE_LIMITS } from './s3-client.js';
import { describeFault } from './storage-faults.js';
import type { S3Settings } from './storage-settings.js';

/** Makes the bucket unless it is there. In production the operator does that, together with its versioning. */
export async function ensureBucket(settings: S3Settings): Promise<void> {
  const client = createS3Client(settings, settings.endpoint, STORAGE_LIMITS);
  try {
    await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
  } catch (error) {
    if (describeFault(error).name !== 'BucketAlreadyOwnedByYou') throw error;
  } finally {
    client.destroy();
  }
}
