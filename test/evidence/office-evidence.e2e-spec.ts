import { createHash, randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { EvidenceScanner } from '#features/media';
import type { ElectionId, OfficeId } from '#kernel';
import { ElectionsClient } from '../e2e/elections-client.js';
import {
  addOffice,
  clientOf,
  openEvidenceWorld,
  renew,
  rootClient,
  signIn,
  type EvidenceWorld,
  type Reporter,
} from './evidence-world.js';

interface SeenFile {
  readonly id: string;
  readonly path: string;
  readonly folder: string | null;
  readonly name: string;
  readonly size: number;
  readonly sha256: string | null;
  readonly versions: number;
  readonly source: { readonly id: string; readonly elector_id: string; readonly status: string };
  readonly flags: readonly string[];
  readonly same_in: readonly string[];
}

let world: EvidenceWorld;
let root: S3Client;
const clients: S3Client[] = [];

async function upload(
  { s3, folder }: Reporter,
  name: string,
  Body: string,
  more: Partial<PutObjectCommandInput> = {},
): Promise<void> {
  const client = clientOf(world.storage, s3.credentials);
  clients.push(client);
  const Bucket = world.storage.STORAGE_BUCKET;
  await client.send(
    new PutObjectCommand({
      Bucket,
      Key: folder + name,
      Body,
      ChecksumAlgorithm: 'SHA256',
      ...more,
    }),
  );
}

async function filesOf(office: string, query = '', as = world.owner): Promise<readonly SeenFile[]> {
  const { items } = await as.must('GET', `offices/${office}/evidence${query}`);
  return items as unknown as readonly SeenFile[];
}

/** A vote as reporters report it, with its number. */
async function reportVote(office: string, index: number): Promise<string> {
  const [row] = await world.admin.database.query<{ readonly id: string }>(
    `insert into vote_reports (office_id, index, source_id, revision, id, sequence, gender, age, has_torn,
                               observed_at, received_at, is_trusted, is_batched)
     values ($1, $2, $3, 1, nextval('report_ids'), $2, 'male', 'less_60', false, now(), now(), false, false)
     returning id::text`,
    [office, index, randomUUID()],
  );
  if (row === undefined) throw new Error('no vote was reported');
  return row.id;
}

async function scan(office: string): Promise<void> {
  await world.admin.app.get(EvidenceScanner, { strict: false }).scanOffice({
    officeId: office as OfficeId,
    electionId: world.polls.election as ElectionId,
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An office of its own for each test. */
async function newOffice(): Promise<string> {
  return addOffice(world.owner, world.polls, randomUUID().slice(0, 12));
}

beforeAll(async () => {
  world = await openEvidenceWorld({ EVIDENCE_MAX_FILES: '20' });
  root = rootClient(world.storage);
  clients.push(root);
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await world.close();
});

describe('the evidence of an office', () => {
  it('is told with folder, name, size, hash and source, and without flags where all is as agreed', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-list', office);
    const vote = await reportVote(office, 7);
    const names = [
      ...['counting-proof/film.mp4', 'list-votes/1.jpeg', 'verbal_process/pv.jpeg'],
      `votes/vote-${vote}-7-2026-11-28T07:00:00Z.jpeg`,
    ];
    for (const name of names) await upload(reporter, name, name);
    const files = await filesOf(office);
    expect(files.map(({ path }) => path)).toEqual(names.map((name) => `source-GA-list/${name}`));
    for (const [at, file] of files.entries()) {
      const name = names[at] ?? '';
      expect(file).toMatchObject({
        ...{ size: Buffer.byteLength(name), sha256: sha256(name), versions: 1, flags: [] },
        ...{ folder: name.split('/')[0], name: name.split('/')[1], same_in: [] },
        source: { elector_id: 'GA-list', status: 'unverified' },
      });
    }
    expect(await filesOf(office, '?folder=verbal_process')).toHaveLength(1);
    expect(await filesOf(office, '?folder=other')).toEqual([]);
    expect(await filesOf(office, `?source_id=${files[0]?.source.id ?? ''}`)).toHaveLength(4);
    expect(await filesOf(office, `?source_id=${randomUUID()}`)).toEqual([]);
  });

  it('is flagged where it is not as agreed', async () => {
    const office = await newOffice();
    const elsewhere = await newOffice();
    const foreign = await reportVote(elsewhere, 7);
    const own = await reportVote(office, 1);
    const reporter = await signIn(world, 'GA-flags', office);
    await upload(reporter, `votes/vote-${foreign}-7-1.jpeg`, 'a vote of another office');
    await upload(reporter, `votes/vote-${own}-2-1.jpeg`, 'another index');
    await upload(reporter, 'votes/photo.jpeg', 'no vote');
    await upload(reporter, 'list-votes/liste.jpeg', 'no number');
    await upload(reporter, 'notes/../x.txt', 'somewhere');
    await upload(reporter, 'deep//x', 'unreadable');
    const flags = (await filesOf(office)).map(({ name, flags: told }) => [name, told]);
    expect(Object.fromEntries(flags)).toEqual({
      [`vote-${foreign}-7-1.jpeg`]: ['unexpected_name'],
      [`vote-${own}-2-1.jpeg`]: ['unexpected_name'],
      'photo.jpeg': ['unexpected_name'],
      'liste.jpeg': ['unexpected_name'],
      'notes/../x.txt': ['unexpected_place'],
      'deep//x': ['unexpected_place'],
    });
  });

  it('shows the first version of what was overwritten, and what was deleted', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-over', office);
    for (const text of ['first', 'second!']) await upload(reporter, 'verbal_process/1.jpeg', text);
    const before = await filesOf(office);
    expect(before).toMatchObject([
      { size: 5, sha256: sha256('first'), versions: 2, flags: ['overwritten'] },
    ]);
    await scan(office);
    const Key = `${reporter.folder}verbal_process/1.jpeg`;
    await root.send(new DeleteObjectCommand({ Bucket: world.storage.STORAGE_BUCKET, Key }));
    const [file] = await filesOf(office);
    expect(file).toMatchObject({
      size: 5,
      sha256: sha256('first'),
      flags: ['overwritten', 'deleted'],
    });
    const link = await world.owner.must('POST', `offices/${office}/evidence/links`, {
      path: file?.path,
    });
    const answer = await fetch(String(link['url']));
    expect(await answer.text()).toBe('first');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is flagged as sent after a suspension, with keys that were lent before it', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-late', office);
    await upload(reporter, 'counting-proof/before.mp4', 'before');
    const [{ source } = { source: undefined }] = await filesOf(office);
    const { election } = world.polls;
    await world.owner.must('POST', `elections/${election}/sources/${source?.id ?? ''}/status`, {
      ...{ to: 'suspended', reason: 'test' },
    });
    await upload(reporter, 'counting-proof/late.mp4', 'late');
    const told = (await filesOf(office)).map(({ name, flags }) => [name, flags]);
    expect(told).toEqual([
      ['before.mp4', []],
      ['late.mp4', ['after_suspension']],
    ]);
    await scan(office);
    const path = `elections/${election}/evidence/findings?kind=after_suspension`;
    const { items } = await world.owner.must('GET', path);
    expect(items).toMatchObject([
      { office_id: office, source: { elector_id: 'GA-late', status: 'suspended' } },
    ]);
  });

  it('is told page by page', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-pages', office);
    for (const n of [1, 2, 3, 4, 5]) await upload(reporter, `list-votes/${String(n)}.jpeg`, 'x');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await world.owner.must('GET', `offices/${office}/evidence?limit=2${query}`);
      seen.push(...(page.items as unknown as SeenFile[]).map(({ name }) => name));
      cursor = page.next_cursor;
    }
    expect(seen).toEqual(['1.jpeg', '2.jpeg', '3.jpeg', '4.jpeg', '5.jpeg']);
    const bad = await world.owner.get(`offices/${office}/evidence?cursor=x`);
    expect([bad.status, bad.body.code]).toEqual([400, 'malformed_cursor']);
  });
});

describe('a link', () => {
  it('opens nothing but a file of its office, and the trail tells who asked for which', async () => {
    const office = await newOffice();
    const other = await newOffice();
    const theirs = await signIn(world, 'GA-theirs', other);
    await upload(theirs, 'verbal_process/1.jpeg', 'theirs');
    const reporter = await signIn(world, 'GA-links', office);
    await upload(reporter, 'verbal_process/1.jpeg', 'ours');
    const links = `offices/${office}/evidence/links`;
    const outside = [
      'source-GA-theirs/verbal_process/1.jpeg',
      `../${other}/source-GA-theirs/verbal_process/1.jpeg`,
      `%2e%2e/${other}/source-GA-theirs/verbal_process/1.jpeg`,
      theirs.folder,
      `/${theirs.folder}verbal_process/1.jpeg`,
      'source-GA-links/verbal_process',
      'source-GA-links/verbal_process/1.jpe',
      '*',
      'a\nb',
    ];
    for (const path of outside) {
      const refused = await world.owner.send('POST', links, { path });
      expect([path, refused.status, refused.body.code]).toEqual([path, 404, 'evidence_not_found']);
    }
    for (const path of ['', 'x'.repeat(1_025), 7, null, undefined]) {
      expect((await world.owner.send('POST', links, { path })).status).toBe(422);
    }
    const path = 'source-GA-links/verbal_process/1.jpeg';
    const answer = await world.owner.must('POST', links, { path });
    const url = String(answer['url']);
    expect(await (await fetch(url)).text()).toBe('ours');
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');

    const { election } = world.polls;
    const [file] = await filesOf(office);
    const trail = `audit?election_id=${election}&action=evidence.opened&subject_id=${file?.id ?? ''}`;
    const { items } = await world.owner.must('GET', trail);
    expect(items).toMatchObject([
      {
        actor: { id: world.owner.accountId },
        after: { office_id: office, folder: 'verbal_process' },
      },
    ]);
    const everything = JSON.stringify(items) + world.admin.log();
    for (const secret of ['GA-links', 'X-Amz-Signature', 'verbal_process/1.jpeg']) {
      expect(everything).not.toContain(secret);
    }
  });

  it('gives a page that a reporter wrote to no browser', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-html', office);
    const html = { ContentType: 'text/html' };
    await upload(reporter, 'verbal_process/page.html', '<script>1</script>', html);
    await upload(reporter, 'verbal_process/pv.jpeg', '<script>1</script>', html);
    const typeOf = async (name: string) => {
      const path = `source-GA-html/verbal_process/${name}`;
      const { url } = await world.owner.must('POST', `offices/${office}/evidence/links`, { path });
      const { headers } = await fetch(String(url));
      return [headers.get('content-type'), headers.get('content-disposition')];
    };
    expect(await typeOf('page.html')).toEqual(['application/octet-stream', 'attachment']);
    expect(await typeOf('pv.jpeg')).toEqual(['image/jpeg', null]);
  });
});

describe('who may look', () => {
  it('is every member, and to everybody else there is nothing', async () => {
    const { office, election } = world.polls;
    const auditor = await ElectionsClient.signUp(world.admin, 'auditor@exemple.ga');
    const stranger = await ElectionsClient.signUp(world.admin, 'stranger@exemple.ga');
    const operator = await ElectionsClient.signUpAdmin(world.admin, 'admin@exemple.ga');
    await world.owner.bring(auditor, election, 'auditor');
    const gets = [
      ...[`offices/${office}/evidence`, `offices/${office}/evidence/usage`],
      ...[`elections/${election}/evidence/missing-papers`],
      ...[`elections/${election}/evidence/findings?kind=same_file`],
    ];
    for (const path of gets) {
      expect((await auditor.get(path)).status).toBe(200);
      for (const outsider of [stranger, operator])
        expect((await outsider.get(path)).status).toBe(404);
    }
    const links = `offices/${office}/evidence/links`;
    for (const outsider of [stranger, operator]) {
      const refused = await outsider.send('POST', links, { path: 'source-a/votes/1.jpeg' });
      expect([refused.status, refused.body.code]).toEqual([404, 'office_not_found']);
    }
    expect((await auditor.send('POST', links, { path: 'source-a/votes/1.jpeg' })).body.code).toBe(
      'evidence_not_found',
    );
  });
});

describe('a quota', () => {
  it('is told to members, and refuses keys at the next renewal and nothing before', async () => {
    const office = await newOffice();
    const reporter = await signIn(world, 'GA-many', office);
    for (let n = 1; n <= 10; n += 1) {
      for (const _ of ['twice', 'over'])
        await upload(reporter, `list-votes/${String(n)}.jpeg`, 'x');
    }
    expect((await renew(world.field, reporter)).response.status).toBe(200);
    await scan(office);
    const { items } = await world.owner.must('GET', `offices/${office}/evidence/usage`);
    expect(items).toMatchObject([
      { source: { elector_id: 'GA-many' }, files: 20, bytes: 20, max_files: 20 },
    ]);
    const { response, body } = await renew(world.field, reporter);
    expect(response.status).toBe(409);
    expect(body).toMatchObject({ code: 'quota_exceeded', files: 20, max_files: 20 });
    // In another office it has room.
    const elsewhere = await signIn(world, 'GA-many', await newOffice());
    expect((await renew(world.field, elsewhere)).response.status).toBe(200);
  });
});
