import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Random } from '../plan/random.js';
import { HttpClient, NoAnswerError } from './http-client.js';

let server: Server;
let handle: RequestListener;
let met: string[];
let stop: AbortController;
let client: HttpClient;

beforeEach(async () => {
  met = [];
  stop = new AbortController();
  server = createServer((request, response) => {
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = new HttpClient({
    url: `http://127.0.0.1:${String(port)}/`,
    random: new Random('patience'),
    signal: stop.signal,
    meter: {
      answered: (label, status) => met.push(`${label} ${String(status)}`),
      retried: (label, why) => met.push(`${label} again: ${why}`),
    },
  });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = { method: 'POST', path: '/api/vote/', label: 'POST vote', body: { index: 1 } } as const;

/** Answers in turn, and with the last one from then on. */
const answers = (...statuses: readonly (number | 'hang up')[]): RequestListener => {
  const left = [...statuses];
  return (request, response) => {
    const status = left.length > 1 ? left.shift() : left[0];
    if (status === 'hang up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(status ?? 200, status === 429 ? { 'retry-after': '1' } : {});
    response.end(JSON.stringify({ code: `said ${String(status)}` }));
  };
};

describe('a phone on a bad network', () => {
  it('sends again what was cut off or met a failing server, and counts the attempts', async () => {
    handle = answers('hang up', 503, 201);
    expect(await client.ask(ask)).toEqual({
      status: 201,
      body: { code: 'said 201' },
      attempts: 3,
    });
    expect(met).toEqual([
      expect.stringContaining('POST vote again:'),
      'POST vote 503',
      'POST vote again: 503',
      'POST vote 201',
    ]);
  });

  it('waits as long as it is asked to', async () => {
    handle = answers(429, 200);
    const began = performance.now();
    await client.ask(ask);
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it('takes a refusal for an answer', async () => {
    handle = answers(409, 201);
    expect(await client.ask(ask)).toMatchObject({ status: 409, attempts: 1 });
  });

  it('gives up at once when the run is to end', async () => {
    handle = answers(503);
    const asked = client.ask(ask);
    stop.abort();
    await expect(asked).rejects.toThrow(NoAnswerError);
  });

  it('lets the same request arrive twice when its answer is lost', async () => {
    const arrived: string[] = [];
    handle = (request, response) => {
      request.on('data', (chunk: Buffer) => arrived.push(chunk.toString()));
      setTimeout(() => response.writeHead(201).end('{}'), 40);
    };
    expect(await client.askTwice(ask)).toMatchObject({ status: 201, attempts: 2 });
    expect(arrived.at(-1)).toBe('{"index":1}');
    expect(met).toEqual(['POST vote again: cut off', 'POST vote 201']);
  });
});
