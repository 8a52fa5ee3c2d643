import { readSmallBody } from '../body/received-body.js';
import { S3Error } from '../s3-error.js';
import { element, S3_NAMESPACE, xmlDocument } from '../xml.js';
import { XML, type Operation } from './operation.js';

const MAX_CONFIGURATION_BYTES = 4_096;

export const createBucket: Operation = {
  name: 'CreateBucket',
  action: 's3:CreateBucket',
  rootOnly: true,
  parameters: [],
  run: async ({ request, store }) => {
    // A wish for a region; there is one only.
    await readSmallBody(request.body, MAX_CONFIGURATION_BYTES);
    if (await store.buckets.create(request.bucket)) {
      return { status: 200, headers: { location: `/${request.bucket}` } };
    }
    throw new S3Error('BucketAlreadyOwnedByYou', 'The bucket is there already.');
  },
};

export const headBucket: Operation = {
  name: 'HeadBucket',
  action: 's3:ListBucket',
  parameters: [],
  run: async ({ request, store }) => {
    store.buckets.get(request.bucket);
    return { status: 200 };
  },
};

/** It cannot be switched off here. */
export const getBucketVersioning: Operation = {
  name: 'GetBucketVersioning',
  action: 's3:GetBucketVersioning',
  parameters: ['versioning'],
  run: async ({ request, store }) => {
    store.buckets.get(request.bucket);
    const content = [element('Status', 'Enabled')];
    const body = xmlDocument('VersioningConfiguration', S3_NAMESPACE, content);
    return { status: 200, headers: XML, body };
  },
};
