import { ConfigError, parseEnv, storageFields, stsFields, type Env } from '#platform/config';
import { scopedCredentialsSettings } from './scoped-credentials-settings.js';
import { storageSettings, type StorageEnv } from './storage-settings.js';

const KEYS = { STORAGE_ACCESS_KEY_ID: 'key', STORAGE_SECRET_ACCESS_KEY: 'long-enough' };
const MINIO = { STORAGE_ENDPOINT: 'http://minio:9000' };
const keys = { accessKeyId: 'key', secretAccessKey: 'long-enough' };

function envOf(NODE_ENV: StorageEnv['NODE_ENV'], env: Env) {
  return { NODE_ENV, ...parseEnv({ ...storageFields, ...stsFields }, env) };
}

function refused(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.variables;
    throw error;
  }
}

describe('storageSettings', () => {
  it('lead to Amazon without an endpoint, with the bucket in the host name', () => {
    expect(storageSettings(envOf('production', KEYS))).toEqual({
      kind: 's3',
      endpoint: undefined,
      publicEndpoint: undefined,
      region: 'us-east-1',
      bucket: 'scrutin',
      pathStyle: false,
      keys,
    });
  });

  it('put the bucket into the path where an endpoint is set, unless told otherwise', () => {
    expect(storageSettings(envOf('production', { ...KEYS, ...MINIO }))).toMatchObject({
      pathStyle: true,
      publicEndpoint: 'http://minio:9000',
    });
    const env = { ...KEYS, ...MINIO, STORAGE_PATH_STYLE: 'false' };
    expect(storageSettings(envOf('production', env))).toMatchObject({ pathStyle: false });
    const aws = { ...KEYS, STORAGE_PATH_STYLE: 'true' };
    expect(storageSettings(envOf('production', aws))).toMatchObject({ pathStyle: true });
  });

  it('make links for the public endpoint where there is one', () => {
    const env = { ...KEYS, ...MINIO, STORAGE_PUBLIC_ENDPOINT: 'https://files.example.org' };
    expect(storageSettings(envOf('production', env))).toMatchObject({
      endpoint: 'http://minio:9000',
      publicEndpoint: 'https://files.example.org',
    });
  });

  it('name both keys that production is missing, and do without in development', () => {
    expect(refused(() => storageSettings(envOf('production', {})))).toEqual([
      'STORAGE_ACCESS_KEY_ID is missing',
      'STORAGE_SECRET_ACCESS_KEY is missing',
    ]);
    expect(storageSettings(envOf('development', {}))).toEqual({ kind: 'none' });
  });

  it('refuse half a pair of keys everywhere', () => {
    expect(
      refused(() => storageSettings(envOf('development', { STORAGE_ACCESS_KEY_ID: 'key' }))),
    ).toEqual(['STORAGE_SECRET_ACCESS_KEY is missing']);
  });

  it.each([
    ['STORAGE_ENDPOINT', 'minio:9000'],
    ['STORAGE_BUCKET', 'Scrutin'],
    ['STORAGE_BUCKET', 'a*b'],
    ['STORAGE_REGION', 'us east'],
    ['STORAGE_PATH_STYLE', 'yes'],
    ['STS_ROLE_ARN', 'reporter'],
  ])('refuse %s=%s', (name, value) => {
    expect(refused(() => envOf('development', { [name]: value })).join()).toContain(name);
  });
});

describe('scopedCredentialsSettings', () => {
  it('ask the store itself, or who is named, and any role will do there', () => {
    expect(scopedCredentialsSettings(envOf('production', { ...KEYS, ...MINIO }))).toEqual({
      kind: 'sts',
      endpoint: 'http://minio:9000',
      region: 'us-east-1',
      bucket: 'scrutin',
      roleArn: 'arn:aws:iam::000000000000:role/scrutin-reporter',
      keys,
    });
    const env = { ...KEYS, ...MINIO, STS_ENDPOINT: 'http://sts:9001' };
    expect(scopedCredentialsSettings(envOf('production', env))).toMatchObject({
      endpoint: 'http://sts:9001',
    });
  });

  it('insist on a role of Amazon in production, and do without in development', () => {
    const role = 'arn:aws:iam::123456789012:role/reporter';
    expect(refused(() => scopedCredentialsSettings(envOf('production', KEYS)))).toEqual([
      'STS_ROLE_ARN is missing',
    ]);
    expect(scopedCredentialsSettings(envOf('development', KEYS))).toEqual({ kind: 'none' });
    expect(
      scopedCredentialsSettings(envOf('production', { ...KEYS, STS_ROLE_ARN: role })),
    ).toMatchObject({ kind: 'sts', endpoint: undefined, roleArn: role });
  });
});
