import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, Global, Module, Post, Put } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthModule, Public } from '#platform/auth';
import { Readiness } from '#platform/health';
import { beginBehalf, findBehalf, LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { captureLog } from '#platform/testing';
import type { EarlyRoutes } from './before-framework.js';
import type { PlainPost } from './plain-posts.js';
import { PLATFORM_STATUS } from './error-code.js';
import { createHttpApp } from './http-app.js';
import { AcceptsUpload, acceptUploads, Incoming, type IncomingUpload } from './upload-routes.js';

const ARRIVAL_MS = 400;

interface Work {
  readonly workMs?: number;
}

@Controller('test')
class ArrivingController {
  @Public()
  @Post('json')
  @RouteConfig({ early: [201] })
  async json(@Body() body: Work): Promise<{ readonly fine: true }> {
    await delay(body.workMs ?? 0);
    return { fine: true };
  }

  @Public()
  @Put('file')
  @AcceptsUpload('file', ['text/csv'])
  async file(@Incoming() upload: IncomingUpload): Promise<{ readonly size: number }> {
    const { bytes } = await upload.read({ field: 'file', maxBytes: 100 });
    return { size: bytes.length };
  }
}

@Global()
@Module({ providers: [Readiness], exports: [Readiness] })
class ReadinessModule {}

@Module({})
class ArrivingModule {}

let app: NestFastifyApplication;
let port: number;

async function listening(early?: EarlyRoutes): Promise<readonly [NestFastifyApplication, number]> {
  const { logger } = captureLog();
  const module = {
    module: ArrivingModule,
    imports: [
      LoggingModule.forRoot(logger),
      AuthModule.forRoot({ metricsPassword: 'x'.repeat(32) }),
      MetricsModule.forRoot('test'),
      ReadinessModule,
    ],
    controllers: [ArrivingController],
  };
  const made = await createHttpApp(module, {
    logger,
    corsOrigins: [],
    trustedProxies: [],
    statusByCode: PLATFORM_STATUS,
    extend: acceptUploads,
    arrivalMs: ARRIVAL_MS,
    ...(early === undefined ? {} : { early: () => early }),
    openApi: { title: 'test', description: 'test' },
  });
  await made.listen({ host: '127.0.0.1', port: 0 });
  return [made, (made.getHttpServer().address() as AddressInfo).port];
}

beforeAll(async () => {
  [app, port] = await listening();
});

afterAll(async () => {
  await app.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The pieces of a body, each a while after the one before. */
async function drip(
  method: string,
  path: string,
  type: string,
  pieces: readonly string[],
  everyMs: number,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': pieces.join('').length };
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers });
    request.on('error', reject).on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    const next = (index: number): void => {
      const piece = pieces[index];
      if (piece === undefined || request.destroyed) return void request.end();
      request.write(piece);
      setTimeout(() => {
        next(index + 1);
      }, everyMs);
    };
    next(0);
  });
}

describe('the time that a body may take to arrive', () => {
  it('ends a request that only holds a place, with 408 in the usual shape', async () => {
    const started = performance.now();
    const answer = await drip(
      'POST',
      '/test/json',
      'application/json',
      Array<string>(11).fill(' '),
      150,
    );
    expect(answer.status).toBe(408);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 408, code: 'request_timeout' });
    expect(performance.now() - started).toBeLessThan(3 * ARRIVAL_MS);
  });

  it('does not count for a file, which may take long over a bad network', async () => {
    const answer = await drip('PUT', '/test/file', 'text/csv', Array<string>(8).fill('x'), 150);
    expect(answer).toEqual({ status: 200, body: '{"size":8}' });
  });

  it('does not count what we do after the body has arrived', async () => {
    const body = JSON.stringify({ workMs: 2 * ARRIVAL_MS });
    const answer = await drip('POST', '/test/json', 'application/json', [body], 0);
    expect(answer).toEqual({ status: 201, body: '{"fine":true}' });
  });
});

describe('closing', () => {
  const connected = async (to: number, says: string): Promise<Socket> => {
    const socket = connect(to, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(says);
    return socket;
  };

  it.each([
    ['that says nothing', ''],
    ['that stops in the middle of its headers', 'GET /test HTTP/1.1\r\nhost: '],
    ['that was answered and stays', 'GET /test HTTP/1.1\r\nhost: test\r\n\r\n'],
  ])('does not wait for a connection %s', async (_who, says) => {
    const [closing, at] = await listening();
    const socket = await connected(at, says);
    const ended = once(socket.resume(), 'close');
    await delay(100);
    const started = performance.now();
    await closing.close();
    expect(performance.now() - started).toBeLessThan(3_000);
    await ended;
  });

  const post = (body: string): string =>
    `POST /test/json HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`;
  const take = async (_actor: unknown, { workMs = 0 }: Work) => {
    await delay(workMs);
    return { status: 201, body: { fine: 'early' } };
  };
  const slow: PlainPost<object, Work> = {
    ...{ path: '/test/json', take },
    identify: () => ({}),
    certain: (body) => body as Work,
  };
  const early: EarlyRoutes = { find: () => undefined, posts: [slow] };

  it.each([
    ['in the framework', undefined, '{"fine":true}'],
    ['before it', early, '{"fine":"early"}'],
  ])('answers what it has in hand %s, however long the work takes', async (_where, routes, end) => {
    const [closing, at] = await listening(routes);
    // Only after its first answer does a route leave early.
    const first = await connected(at, post('{}'));
    await once(first, 'data');
    first.destroy();
    const socket = await connected(at, post('{"workMs":2000}'));
    const answered = text(socket);
    await delay(100);
    await closing.close();
    expect(await answered).toMatch(/^HTTP\/1.1 201 /);
    expect(await answered).toMatch(new RegExp(`${end}$`));
  });

  it('follows nobody any more once a connection broke, whatever had been sent on it', async () => {
    const isAnybodyFollowed = async (): Promise<boolean> =>
      new Promise((resolve) => {
        const look = (): void => resolve(findBehalf() !== undefined);
        beginBehalf(
          () => ({}),
          () => setImmediate(look),
        )();
      });
    const [closing, at] = await listening();
    const socket = await connected(at, post('{"workMs":300}') + post('{}'));
    await delay(100);
    expect(await isAnybodyFollowed()).toBe(true);
    socket.destroy();
    await delay(400);
    expect(await isAnybodyFollowed()).toBe(false);
    await closing.close();
  });
});
