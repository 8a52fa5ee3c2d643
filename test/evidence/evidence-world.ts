import { S3Client } from '@aws-sdk/client-s3';
import { createTestStorage, type TestStorage } from '#platform/testing';
import type { Env } from '#platform/config';
import { startApi, type ApiUnderTest, type ProblemSeen } from '../e2e/api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls } from '../e2e/elections-client.js';

const HOUR = 3_600_000;

/** Both APIs on one database and one bucket, and an election whose doors open in half an hour. */
export interface EvidenceWorld {
  readonly admin: ApiUnderTest;
  readonly field: ApiUnderTest;
  readonly storage: TestStorage;
  readonly owner: ElectionsClient;
  readonly polls: Polls;
  close(): Promise<void>;
}

export interface Reporter {
  readonly electorId: string;
  readonly office: string;
  readonly token: string;
  /** Without `s3://` and the bucket. */
  readonly folder: string;
  readonly s3: SeenFolder;
}

export interface SeenFolder {
  readonly base_path: string;
  readonly credentials: SeenKeys | null;
}

export interface SeenKeys {
  readonly access_key: string;
  readonly secret_key: string;
  readonly session_token: string;
}

export async function openEvidenceWorld(
  overrides: Env = {},
  from?: TestStorage,
): Promise<EvidenceWorld> {
  const storage = from ?? (await createTestStorage());
  const admin = await startElectionsApi({ ...storage, ...overrides });
  const shared = { ...storage, DATABASE_URL: admin.database.url, REDIS_URL: '', ...overrides };
  const field = await startApi('field-api', shared);
  const owner = await ElectionsClient.signUp(admin, 'owner@exemple.ga');
  const polls = await makePolls(owner, 'EVIDENCE-1');
  return {
    ...{ admin, field, storage, owner, polls },
    close: async () => {
      await field.stop();
      await admin.stop();
    },
  };
}

/** With one office, at which reporters can sign in already. */
export async function makePolls(owner: ElectionsClient, code: string): Promise<Polls> {
  const opensAt = Date.now() + HOUR / 2;
  const polls = await owner.prepare({
    code,
    opens_at: new Date(opensAt).toISOString(),
    closes_at: new Date(opensAt + 11 * HOUR).toISOString(),
  });
  await owner.must('POST', `elections/${polls.election}/moves`, { to: 'scheduled' });
  return polls;
}

export async function addOffice(
  owner: ElectionsClient,
  { centre }: Polls,
  code: string,
): Promise<string> {
  return (await owner.must('POST', `centers/${centre}/offices`, { code, registered: 400 })).id;
}

export interface SignedIn {
  readonly token: string;
  readonly s3: SeenFolder;
}

export async function authenticate(
  field: ApiUnderTest,
  electorId: string,
  office: string,
): Promise<{ readonly status: number; readonly body: SignedIn; readonly ms: number }> {
  const started = performance.now();
  const response = await fetch(`${field.url}/api/authenticate/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ elector_id: electorId, poll_office_id: office }),
  });
  const body = (await response.json()) as SignedIn;
  return { status: response.status, body, ms: performance.now() - started };
}

export async function signIn(
  world: EvidenceWorld,
  electorId: string,
  office = world.polls.office,
): Promise<Reporter> {
  const { status, body } = await authenticate(world.field, electorId, office);
  if (status > 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  const { token, s3 } = body;
  const folder = s3.base_path.replace(`s3://${world.storage.STORAGE_BUCKET}/`, '');
  return { electorId, office, token, folder, s3 };
}

export async function renew(
  field: ApiUnderTest,
  { electorId, token }: Pick<Reporter, 'electorId' | 'token'>,
): Promise<{ readonly response: Response; readonly body: ProblemSeen & SeenFolder }> {
  const basic = Buffer.from(`${electorId}:${token}`).toString('base64');
  const response = await fetch(`${field.url}/api/s3-credentials/`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
  });
  return { response, body: (await response.json()) as ProblemSeen & SeenFolder };
}

/** The official SDK with what the API answered. */
export function clientOf(
  storage: TestStorage,
  keys: SeenKeys | null,
  options: { readonly endpoint?: string; readonly systemClockOffset?: number } = {},
): S3Client {
  if (keys === null) throw new Error('there are no keys');
  return new S3Client({
    ...{ region: 'us-east-1', endpoint: storage.STORAGE_ENDPOINT, forcePathStyle: true },
    credentials: {
      accessKeyId: keys.access_key,
      secretAccessKey: keys.secret_key,
      sessionToken: keys.session_token,
    },
    maxAttempts: 1,
    ...options,
  });
}

/** As the operator of the store. */
export function rootClient(storage: TestStorage): S3Client {
  return new S3Client({
    ...{ region: 'us-east-1', endpoint: storage.STORAGE_ENDPOINT, forcePathStyle: true },
    credentials: {
      accessKeyId: storage.STORAGE_ACCESS_KEY_ID,
      secretAccessKey: storage.STORAGE_SECRET_ACCESS_KEY,
    },
  });
}
