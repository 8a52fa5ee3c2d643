import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { TestStorage } from '#platform/testing';
import { startLocalS3, type LocalS3 } from '../../tools/local-s3/start-local-s3.js';
import {
  addOffice,
  clientOf,
  makePolls,
  openEvidenceWorld,
  rootClient,
  signIn,
  type EvidenceWorld,
  type Reporter,
} from './evidence-world.js';

const BUCKET = 'evidence';
const HOUR = 3_600_000;

let store: LocalS3;
let files: string;
/** How far the clock of the store is ahead. */
let ahead = 0;
let world: EvidenceWorld;
let reporter: Reporter;
let s3: S3Client;
let root: S3Client;

/** Where somebody might want to reach to, from the folder of one reporter. */
const places: Record<string, string> = {};
const clients: S3Client[] = [];

function clientWith(keys = reporter.s3.credentials, systemClockOffset = 0): S3Client {
  const client = clientOf(world.storage, keys, { systemClockOffset });
  clients.push(client);
  return client;
}

beforeAll(async () => {
  files = await mkdtemp(path.join(tmpdir(), 'scrutin-matrix-'));
  const keys = { accessKeyId: 'matrix-root', secretAccessKey: randomBytes(24).toString('hex') };
  store = await startLocalS3({
    ...{ folder: files, port: 0, bucket: BUCKET, ...keys, log: () => undefined },
    now: () => new Date(Date.now() + ahead),
  });
  const storage: TestStorage = {
    STORAGE_ENDPOINT: store.url,
    STORAGE_BUCKET: BUCKET,
    STORAGE_ACCESS_KEY_ID: keys.accessKeyId,
    STORAGE_SECRET_ACCESS_KEY: keys.secretAccessKey,
  };
  world = await openEvidenceWorld({}, storage);
  root = rootClient(storage);
  clients.push(root);
  reporter = await signIn(world, 'GA-1');
  s3 = clientWith();
  const otherOffice = await addOffice(world.owner, world.polls, 'C1-2');
  const otherPolls = await makePolls(world.owner, 'EVIDENCE-2');
  Object.assign(places, {
    own: reporter.folder,
    'of a neighbour': (await signIn(world, 'GA-2')).folder,
    'of one whose name begins alike': (await signIn(world, 'GA-11')).folder,
    'of its own in another office': (await signIn(world, 'GA-1', otherOffice)).folder,
    'of its own in another election': (await signIn(world, 'GA-1', otherPolls.office)).folder,
    'of its office': `elections/${world.polls.election}/offices/${world.polls.office}/`,
    'of its election': `elections/${world.polls.election}/`,
    'of all elections': 'elections/',
    'at the root of the bucket': '',
  });
  for (const folder of Object.values(places)) {
    await root.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${folder}there`, Body: 'x' }));
  }
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await world.close();
  await store.stop();
  await rm(files, { recursive: true, force: true });
});

const DEEDS = {
  write: (folder: string) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${folder}new`, Body: 'x' })),
  'write over what is there': (folder: string) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${folder}there`, Body: 'y' })),
  'begin an upload in parts': (folder: string) =>
    s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: `${folder}film` })),
  list: (folder: string) => s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: folder })),
  'list versions': (folder: string) =>
    s3.send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: folder })),
  read: (folder: string) =>
    s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: `${folder}there` })),
  'look at': (folder: string) =>
    s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: `${folder}there` })),
  delete: (folder: string) =>
    s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: `${folder}there` })),
} as const;
type Deed = keyof typeof DEEDS;

const ALLOWED_IN_OWN: readonly Deed[] = [
  ...(['write', 'write over what is there', 'begin an upload in parts', 'list'] as const),
];
const PLACES = [
  ...['own', 'of a neighbour', 'of one whose name begins alike', 'of its own in another office'],
  ...['of its own in another election', 'of its office', 'of its election', 'of all elections'],
  'at the root of the bucket',
];
const MATRIX = (Object.keys(DEEDS) as Deed[]).flatMap((deed) =>
  PLACES.map((place) => [deed, place, place === 'own' && ALLOWED_IN_OWN.includes(deed)] as const),
);

/** `done`, or how the store refused. An answer to HEAD has no body and so no name but the status. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { name, $metadata } = error as {
      readonly name: string;
      readonly $metadata?: { readonly httpStatusCode?: number };
    };
    const isNameless = ['403', 'Forbidden', 'Unknown', 'UnknownError'].includes(name);
    return $metadata?.httpStatusCode === 403 && isNameless ? 'AccessDenied' : name;
  }
}

describe('the keys that POST /api/authenticate/ answered', () => {
  it.each(MATRIX)('%s in the folder %s: %s', async (deed, place, isAllowed) => {
    const folder = places[place];
    if (folder === undefined) throw new Error(`there is no folder ${place}`);
    expect(await outcome(DEEDS[deed](folder))).toBe(isAllowed ? 'done' : 'AccessDenied');
  });

  it('left what others have as it was', async () => {
    for (const [place, folder] of Object.entries(places)) {
      if (place === 'own') continue;
      const page = await root.send(
        new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: `${folder}there` }),
      );
      expect(page.Versions).toHaveLength(1);
      expect(page.DeleteMarkers ?? []).toEqual([]);
    }
  });

  it('copy nothing out of a folder of others', async () => {
    const source = `${BUCKET}/${places['of a neighbour'] ?? ''}there`;
    const copy = { Bucket: BUCKET, Key: `${reporter.folder}stolen`, CopySource: source };
    expect(await outcome(s3.send(new CopyObjectCommand(copy)))).not.toBe('done');
    const stolen = new HeadObjectCommand({ Bucket: BUCKET, Key: copy.Key });
    await expect(root.send(stolen)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('upload 100 MB in parts, as the library for that does it', async () => {
    const Key = `${reporter.folder}counting-proof/film.mp4`;
    const film = {
      Bucket: BUCKET,
      Key,
      Body: Buffer.concat(Array.from({ length: 10 }, () => randomBytes(10_000_000))),
    };
    await new Upload({ client: s3, params: film, partSize: 10_000_000, queueSize: 2 }).done();
    const head = await root.send(new HeadObjectCommand({ Bucket: BUCKET, Key }));
    expect(head.ContentLength).toBe(100_000_000);
    const listed = await s3.send(
      new ListObjectsV2Command({ Bucket: BUCKET, Prefix: reporter.folder }),
    );
    expect(listed.Contents?.map((file) => file.Key)).toContain(Key);
  }, 60_000);
});

/** Changes the signature of a request that the library has signed. */
const forging =
  (change: (signature: string) => string) =>
  <Given extends { request: unknown }, Answer>(next: (given: Given) => Promise<Answer>) =>
  async (given: Given): Promise<Answer> => {
    const { headers } = given.request as { readonly headers: Record<string, string> };
    headers['authorization'] = (headers['authorization'] ?? '').replace(/[0-9a-f]{64}$/, change);
    return next(given);
  };

describe('the same keys', () => {
  const put = (client: S3Client) =>
    client.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${reporter.folder}late`, Body: 'x' }));
  const list = (client: S3Client) =>
    client.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: reporter.folder }));

  it('are refused after an hour, whatever they are used for', async () => {
    ahead = HOUR - 60_000;
    expect(await outcome(put(clientWith(undefined, ahead)))).toBe('done');
    ahead = HOUR + 1_000;
    try {
      // Amazon's own name for what is over.
      expect(await outcome(put(clientWith(undefined, ahead)))).toBe('ExpiredToken');
      expect(await outcome(list(clientWith(undefined, ahead)))).toBe('ExpiredToken');
    } finally {
      ahead = 0;
    }
  });

  it.each(['first', 'middle', 'last'])(
    'are refused when the %s digit of the signature was changed',
    async (which) => {
      const client = clientWith();
      const at = { first: 0, middle: 31, last: 63 }[which] ?? 0;
      const forge = forging((text) => flipped(text, at));
      client.middlewareStack.addRelativeTo(forge, {
        ...{ relation: 'after', toMiddleware: 'httpSigningMiddleware', name: 'forge' },
      });
      expect(await outcome(put(client))).toBe('SignatureDoesNotMatch');
      expect(await outcome(list(client))).toBe('SignatureDoesNotMatch');
    },
  );

  it('are refused with a bit of the secret changed, and without their token', async () => {
    const keys = reporter.s3.credentials;
    if (keys === null) throw new Error('there are no keys');
    const secret = flipped(keys.secret_key, 3);
    expect(await outcome(put(clientWith({ ...keys, secret_key: secret })))).toBe(
      'SignatureDoesNotMatch',
    );
    const without = clientWith({ ...keys, session_token: '' });
    expect(await outcome(put(without))).not.toBe('done');
  });
});

/** One bit of one character. */
function flipped(text: string, at: number): string {
  const digit = text[at] ?? '';
  const other = /[0-9a-f]/.test(digit)
    ? (parseInt(digit, 16) ^ 1).toString(16)
    : String.fromCharCode(digit.charCodeAt(0) ^ 1);
  return text.slice(0, at) + other + text.slice(at + 1);
}
