import {
  Agent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, Get, Global, Module, Post, Put } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthModule, Public, RequireBasic } from '#platform/auth';
import { Readiness } from '#platform/health';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { captureLog } from '#platform/testing';
import { PLATFORM_STATUS } from './error-code.js';
import { createHttpApp } from './http-app.js';
import type { ReceivedFile } from './read-upload.js';
import {
  AcceptsUpload,
  acceptUploads,
  Incoming,
  PICTURES,
  type IncomingUpload,
} from './upload-routes.js';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 5 * MEGABYTE;
const PHOTO = { field: 'photo', maxBytes: MAX_BYTES };

interface Seen {
  readonly size: number;
  readonly contentType: string;
  readonly firstByte: number | undefined;
}

let readsBegun = 0;

function seen({ bytes, contentType }: ReceivedFile): Seen {
  readsBegun += 1;
  return { size: bytes.length, contentType, firstByte: bytes[0] };
}

@Controller('test')
class UploadingController {
  @Public()
  @Put('photo')
  @AcceptsUpload('photo', PICTURES)
  async put(@Incoming() upload: IncomingUpload): Promise<Seen> {
    return seen(await upload.read(PHOTO));
  }

  @RequireBasic('metrics')
  @Put('guarded')
  @AcceptsUpload('photo', PICTURES)
  async guarded(@Incoming() upload: IncomingUpload): Promise<Seen> {
    return seen(await upload.read(PHOTO));
  }

  @Public()
  @Post('json')
  json(@Body() body: unknown): { readonly body: unknown } {
    return { body };
  }

  @Public()
  @Get('json')
  read(): { readonly fine: true } {
    return { fine: true };
  }
}

@Global()
@Module({ providers: [Readiness], exports: [Readiness] })
class ReadinessModule {}

@Module({})
class UploadingModule {}

let app: NestFastifyApplication;
let port: number;
const log = captureLog();

beforeAll(async () => {
  const module = {
    module: UploadingModule,
    imports: [
      LoggingModule.forRoot(log.logger),
      AuthModule.forRoot({ metricsPassword: 'x'.repeat(32) }),
      MetricsModule.forRoot('test'),
      ReadinessModule,
    ],
    controllers: [UploadingController],
  };
  app = await createHttpApp(module, {
    logger: log.logger,
    corsOrigins: [],
    trustedProxies: [],
    statusByCode: PLATFORM_STATUS,
    extend: acceptUploads,
    openApi: { title: 'test', description: 'test' },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.getHttpServer().address() as AddressInfo).port;
});

afterAll(async () => {
  await app.close();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly errors?: readonly object[] } & Partial<Seen>;
}

async function read(response: IncomingMessage): Promise<Answer> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk as string;
  return { status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] };
}

function begin(options: RequestOptions): ClientRequest {
  return httpRequest({ host: '127.0.0.1', port, method: 'PUT', path: '/test/photo', ...options });
}

/** Bare HTTP: fetch hides what happens while a body is under way. */
async function send(options: RequestOptions, body: Buffer | string = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = begin(options);
    request.on('response', (response) => {
      read(response).then(resolve, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const typed = (type: string): RequestOptions => ({ headers: { 'content-type': type } });

interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  readonly filename?: string;
}

const FORM = typed('multipart/form-data; boundary=border');

function form(...parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, content, filename }) => [
    `--border\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"\r\ncontent-type: image/png`,
    '\r\n\r\n',
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, '--border--\r\n'].map((piece) => Buffer.from(piece)));
}

const photo = (size: number, name = 'photo'): Part => ({
  name,
  content: Buffer.alloc(size, 0x89),
  filename: 'me.png',
});

describe('a route that takes a file', () => {
  it.each(['image/jpeg', 'image/png', 'IMAGE/WebP', 'application/octet-stream'])(
    'takes it as the body, as %s',
    async (type) => {
      const answer = await send(typed(type), Buffer.alloc(1_000, 7));
      expect(answer).toEqual({
        status: 200,
        body: { size: 1_000, contentType: type, firstByte: 7 },
      });
    },
  );

  it('takes it as a field of a form', async () => {
    const body = { size: 300_000, contentType: 'image/png', firstByte: 0x89 };
    expect(await send(FORM, form(photo(300_000)))).toEqual({ status: 200, body });
  });

  it.each([
    ['as the body', typed('image/png')],
    ['in a form', FORM],
  ])('takes just as much as it may have %s, and not a byte more', async (_, options) => {
    const bodyOf = (size: number): Buffer =>
      options === FORM ? form(photo(size)) : Buffer.alloc(size);
    expect((await send(options, bodyOf(MAX_BYTES))).body.size).toBe(MAX_BYTES);
    const refused = await send(options, bodyOf(MAX_BYTES + 1));
    expect(refused).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
  });

  it.each([
    'application/json',
    'text/plain',
    'text/html',
    'image/svg+xml',
    'image/gif',
    'multipart/mixed',
    'x',
  ])('refuses %s by name, and says what to send', async (type) => {
    const answer = await send(typed(type), '{}');
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
    if (type !== 'x') expect(JSON.stringify(answer.body)).toContain('image/webp');
  });

  it('refuses a request that says nothing of its type', async () => {
    expect((await send({}, 'x')).status).toBe(415);
    expect((await send({})).status).toBe(415);
  });

  it.each<[string, RequestOptions, Buffer | string, string, string]>([
    ['an empty body', typed('image/png'), '', 'photo', 'required'],
    ['a form without a part', FORM, form(), 'photo', 'required'],
    ['a form of no bytes', FORM, '', 'photo', 'required'],
    ['an empty file', FORM, form(photo(0)), 'photo', 'required'],
    [
      'a text in place of the file',
      FORM,
      form({ name: 'photo', content: 'x' }),
      'photo',
      'not_a_file',
    ],
    ['two files', FORM, form(photo(9), photo(9)), 'photo', 'too_many'],
    ['two large files', FORM, form(photo(2 * MEGABYTE), photo(2 * MEGABYTE)), 'photo', 'too_many'],
    ['a file in another field', FORM, form(photo(9, 'portrait')), 'portrait', 'unknown_field'],
    [
      'another field beside the file',
      FORM,
      form(photo(9), { name: 'note', content: 'x' }),
      'note',
      'unknown_field',
    ],
  ])('refuses %s, and names the field', async (_, options, body, field, code) => {
    const answer = await send(options, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect(answer.body.errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it.each<[string, RequestOptions, Buffer | string]>([
    ['has no border', typed('multipart/form-data'), form(photo(9))],
    ['has another border', typed('multipart/form-data; boundary=other'), form(photo(9))],
    ['breaks off', FORM, form(photo(1_000)).subarray(0, 500)],
    ['breaks off in a header', FORM, form(photo(1_000)).subarray(0, 40)],
    ['is no form', FORM, '{"photo":1}'],
    ['reaches for the prototype', FORM, form(photo(9, '__proto__'))],
  ])('answers a form that %s with a refusal', async (_, options, body) => {
    const { status, body: problem } = await send(options, body);
    expect([400, 422]).toContain(status);
    expect(['malformed_body', 'validation_failed']).toContain(problem.code);
  });

  it('reads nothing of somebody who may not enter', async () => {
    const before = readsBegun;
    const options = { path: '/test/guarded', ...typed('image/png') };
    expect((await send(options, Buffer.alloc(6 * MEGABYTE))).status).toBe(401);
    expect(readsBegun).toBe(before);
  });
});

/** Sends in small pieces until answered; tells how much had left by then. */
async function drip(
  options: RequestOptions,
  total: number,
): Promise<Answer & { readonly sent: number }> {
  return new Promise((resolve, reject) => {
    const request = begin(options);
    let sent = 0;
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      read(response).then((answer) => {
        resolve({ ...answer, sent });
        request.end();
      }, reject);
    });
    request.on('error', reject);
    const piece = Buffer.alloc(64 * 1024);
    const next = (): void => {
      if (answered || sent >= total) return;
      sent += piece.length;
      request.write(piece, () => setTimeout(next, 2));
    };
    if (options === FORM) request.write(form(photo(0)).subarray(0, -14));
    request.flushHeaders();
    next();
  });
}

describe('a file that is too large', () => {
  it('is refused before it is sent, where its size was said', async () => {
    const headers = { 'content-type': 'image/png', 'content-length': 6 * MEGABYTE };
    const request = begin({ headers });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject);
    });
    request.flushHeaders();
    expect(await read(await answered)).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
    request.destroy();
  });

  it.each([
    ['as the body', typed('image/jpeg')],
    ['in a form', FORM],
  ])('is refused while it is sent %s, and the sender learns of it', async (_, options) => {
    const { status, body, sent } = await drip(options, 20 * MEGABYTE);
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'body_too_large' });
    expect(sent).toBeGreaterThan(MAX_BYTES);
    expect(sent).toBeLessThan(7 * MEGABYTE);
  });

  it('leaves the connection fit for the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const [options, body] of [
      [typed('image/png'), Buffer.alloc(6 * MEGABYTE)],
      [FORM, form(photo(6 * MEGABYTE))],
      [FORM, form(photo(1), photo(4 * MEGABYTE))],
    ] as const) {
      expect([413, 422]).toContain((await send({ agent, ...options }, body)).status);
      const after = await send({ agent, method: 'GET', path: '/test/json' });
      expect(after).toEqual({ status: 200, body: { fine: true } });
    }
    agent.destroy();
  });
});

describe('uploads that break off', () => {
  it.each([
    ['as the body', typed('image/png')],
    ['in a form', FORM],
  ])(
    'leave nothing behind %s: twice as many as may be under way, and the next is taken',
    async (_, options) => {
      for (let n = 0; n < 32; n += 1) {
        const request = begin(options);
        request.on('error', () => undefined);
        request.write(form(photo(100_000)).subarray(0, 50_000));
        await delay(5);
        request.destroy();
      }
      await delay(50);
      expect((await send(typed('image/png'), 'x')).status).toBe(200);
      expect(log.text()).not.toContain('"level":"error"');
    },
  );
});

describe('files beyond those that may be under way', () => {
  it('are refused with a time to come back, until one has gone', async () => {
    const open = Array.from({ length: 16 }, () => {
      const request = begin(typed('image/png')).on('error', () => undefined);
      request.write('x');
      return request;
    });
    await delay(200);
    const refused = await send(typed('image/png'), 'x');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    open[0]?.destroy();
    await delay(50);
    expect((await send(typed('image/png'), 'x')).status).toBe(200);
    for (const request of open) request.destroy();
    await delay(50);
  });
});

describe('every other route', () => {
  it.each([
    'image/jpeg',
    'image/png',
    'application/octet-stream',
    'multipart/form-data; boundary=border',
  ])('goes on refusing %s', async (type) => {
    const options = { method: 'POST', path: '/test/json', ...typed(type) };
    const answer = await send(options, form(photo(9)));
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
    expect(JSON.stringify(answer.body)).toContain('application/json');
  });

  it('goes on taking JSON up to 256 kB', async () => {
    const options = { method: 'POST', path: '/test/json', ...typed('application/json') };
    expect((await send(options, JSON.stringify({ x: 'y' }))).status).toBe(201);
    expect((await send(options, JSON.stringify('x'.repeat(300_000)))).status).toBe(413);
  });

  it('that does not exist is not found, whatever is sent to it', async () => {
    expect((await send({ path: '/nothing', ...FORM }, form(photo(9)))).status).toBe(404);
  });
});
