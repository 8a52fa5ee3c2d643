import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { EvidenceScanner } from '#features/media';
import type { ElectionId } from '#kernel';
import { eventually } from '#platform/testing';
import { scrutin } from '../e2e/command.js';
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

const SEVERAL_PROCESSES_MS = 90_000;

let world: EvidenceWorld;
const clients: S3Client[] = [];

async function upload({ s3, folder }: Reporter, name: string, text: string, isHashed = true) {
  const client = clientOf(world.storage, s3.credentials);
  clients.push(client);
  const Bucket = world.storage.STORAGE_BUCKET;
  const hashed = isHashed ? ({ ChecksumAlgorithm: 'SHA256' } as const) : {};
  await client.send(
    new PutObjectCommand({ Bucket, Key: folder + name, Body: Buffer.from(text), ...hashed }),
  );
}

async function command(election: string) {
  const env = { DATABASE_URL: world.admin.database.url, ...world.storage };
  return scrutin(env, 'evidence:scan', '--election', election);
}

async function rebuild(election: string): Promise<void> {
  const scanner = world.admin.app.get(EvidenceScanner, { strict: false });
  await scanner.rebuild(election as ElectionId, () => undefined);
}

interface IndexedRow {
  readonly sha256: string | null;
}

async function rows(election: string): Promise<readonly IndexedRow[]> {
  return world.admin.database.query(
    `select encode(key_digest, 'hex') as id, office_id, source_id, folder, encode(sha256, 'hex') as sha256, etag, size,
            first_version, versions, bytes, uploaded_at, last_uploaded_at
       from evidence_files where election_id = $1 order by key_digest`,
    [election],
  );
}

async function findings(election: string, kind: string, query = '') {
  const path = `elections/${election}/evidence/findings?kind=${kind}${query}`;
  return world.owner.must('GET', path);
}

beforeAll(async () => {
  world = await openEvidenceWorld();
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await world.close();
});

describe('the index of evidence', () => {
  it('follows the store by itself', async () => {
    const reporter = await signIn(world, 'GA-watched');
    await upload(reporter, 'verbal_process/1.jpeg', 'paper');
    await eventually(async () => {
      expect(await rows(world.polls.election)).toMatchObject([
        { folder: 'verbal_process', size: '5' },
      ]);
    }, 20_000);
  });

  it(
    'is made anew from the store by a command, without what is gone and as it was',
    async () => {
      const polls = await makePolls(world.owner, 'INDEX-1');
      const reporter = await signIn(world, 'GA-index', polls.office);
      for (const name of ['votes/1.jpeg', 'votes/2.jpeg', 'elsewhere/x']) {
        await upload(reporter, name, name);
      }
      await upload(reporter, 'votes/1.jpeg', 'overwritten');
      await upload(reporter, 'votes/plain.jpeg', 'plain', false);
      const first = await command(polls.election);
      expect(first.code).toBe(0);
      expect(first.stdout).toBe('1 offices, 4 files indexed.\n');
      expect(first.stderr).toContain('1 of 1 offices, 4 files');
      const before = await rows(polls.election);
      expect(before).toHaveLength(4);
      expect(before.filter((row) => row.sha256 === null)).toHaveLength(1);

      await world.admin.database.query('delete from evidence_files where election_id = $1', [
        polls.election,
      ]);
      await command(polls.election);
      expect(await rows(polls.election)).toEqual(before);

      // For good, as only the operator of the store can.
      const root = rootClient(world.storage);
      clients.push(root);
      const [page] = await world.owner
        .must('GET', `offices/${polls.office}/evidence?folder=other`)
        .then(({ items }) => items as unknown as readonly { readonly path: string }[]);
      expect(page?.path).toBe('source-GA-index/elsewhere/x');
      const [{ first_version: VersionId } = { first_version: '' }] =
        await world.admin.database.query<{
          readonly first_version: string;
        }>('select first_version from evidence_files where election_id = $1 and folder is null', [
          polls.election,
        ]);
      const Key = `${reporter.folder}elsewhere/x`;
      const Bucket = world.storage.STORAGE_BUCKET;
      await root.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
      await command(polls.election);
      expect(await rows(polls.election)).toHaveLength(3);
    },
    SEVERAL_PROCESSES_MS,
  );

  it(
    'is not made for an election that is not there, nor without a store',
    async () => {
      const unknown = await command(randomUUID());
      expect([unknown.code, unknown.stdout]).toEqual([2, '']);
      expect(unknown.stderr).toContain('There is no such election');
      const malformed = await command('x');
      expect(malformed.stderr).toContain('x is not the id of an election');
      const env = { DATABASE_URL: world.admin.database.url };
      const bare = await scrutin(env, 'evidence:scan', '--election', randomUUID());
      expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('STORAGE_')]);
    },
    SEVERAL_PROCESSES_MS,
  );
});

describe('across the offices of an election', () => {
  it('the same file is found wherever it lies, by hash or by the mark of the store, and empty ones are not', async () => {
    const polls = await makePolls(world.owner, 'SAME-1');
    const second = await addOffice(world.owner, polls, 'S-2');
    const third = await addOffice(world.owner, polls, 'S-3');
    const foreign = await makePolls(world.owner, 'SAME-2');
    await upload(await signIn(world, 'GA-s1', polls.office), 'verbal_process/1.jpeg', 'same paper');
    await upload(await signIn(world, 'GA-s2', second), 'verbal_process/other.jpeg', 'same paper');
    await upload(await signIn(world, 'GA-s3', third), 'votes/x.jpeg', 'same paper', false);
    await upload(await signIn(world, 'GA-s3', third), 'votes/empty.jpeg', '');
    await upload(await signIn(world, 'GA-s2', second), 'votes/empty.jpeg', '');
    await upload(await signIn(world, 'GA-s1', foreign.office), 'votes/1.jpeg', 'same paper');
    await rebuild(polls.election);
    await rebuild(foreign.election);

    const { items } = await findings(polls.election, 'same_file');
    const seen = items as unknown as { readonly office_id: string; readonly same_in: string[] }[];
    const offices = [polls.office, second, third].sort();
    expect(seen.map(({ office_id: office }) => office)).toEqual(offices);
    for (const { office_id: office, same_in: others } of seen) {
      expect([office, ...others].sort()).toEqual(offices);
    }
    expect((await findings(foreign.election, 'same_file')).items).toEqual([]);
    const listed = await world.owner.must('GET', `offices/${polls.office}/evidence`);
    expect(listed.items).toMatchObject([
      { flags: ['same_file_elsewhere'], same_in: [second, third].sort() },
    ]);

    const page = await findings(polls.election, 'same_file', '&limit=2');
    const rest = await findings(
      polls.election,
      'same_file',
      `&limit=2&cursor=${page.next_cursor ?? ''}`,
    );
    expect([...page.items, ...rest.items]).toEqual(items);
    expect(rest.next_cursor).toBeNull();
    for (const cursor of ['x', 'WyJ4IiwieSJd', 'WzEsMl0']) {
      const bad = await world.owner.get(
        `elections/${polls.election}/evidence/findings?kind=same_file&cursor=${cursor}`,
      );
      expect([bad.status, bad.body.code]).toEqual([400, 'malformed_cursor']);
    }
  });

  it('offices with figures and without a photo of the paper are found, by code', async () => {
    const polls = await makePolls(world.owner, 'PAPERS-1');
    const office = async (code: string) => addOffice(world.owner, polls, code);
    const names = ['P-ballots', 'P-keyed', 'P-photo', 'P-official', 'P-empty-file', 'P-votes'];
    const [ballots, keyed, photo, official, emptyFile, votes] = await Promise.all(
      names.map(office),
    );
    const { query } = world.admin.database;
    const tally = `insert into tallies (office_id, stream, election_id, counted, last) values ($1, $2, $3, 9, '{}')`;
    for (const id of [ballots, photo, emptyFile])
      await query(tally, [id, 'ballots', polls.election]);
    await query(tally, [votes, 'votes', polls.election]);
    const paper = `insert into office_results (office_id, election_id, state, photo, photo_sha256) values ($1, $2, 'to_confirm', $3, $4)`;
    await query(paper, [keyed, polls.election, null, null]);
    await query(paper, [official, polls.election, 'key', 'a'.repeat(64)]);
    await upload(await signIn(world, 'GA-p1', photo), 'verbal_process/1.jpeg', 'paper');
    await upload(await signIn(world, 'GA-p2', emptyFile), 'verbal_process/1.jpeg', '');
    await upload(await signIn(world, 'GA-p3', ballots), 'votes/1.jpeg', 'no paper');
    await rebuild(polls.election);

    const path = `elections/${polls.election}/evidence/missing-papers`;
    const { items } = await world.owner.must('GET', path);
    expect(items).toMatchObject([
      { code: 'P-ballots', ballots: 9, has_official_result: false },
      { code: 'P-empty-file', ballots: 9, has_official_result: false },
      { code: 'P-keyed', ballots: 0, has_official_result: true, scanned_at: null },
    ]);
    const first = await world.owner.must('GET', `${path}?limit=1`);
    const rest = await world.owner.must('GET', `${path}?cursor=${first.next_cursor ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual(items);
  });
});
