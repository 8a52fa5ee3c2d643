import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.js';

/** The answer to each path, as somebody else sent it: the yardstick answers the very same. */
export interface RawAnswer {
  readonly path: string;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * The limit for reads: ready bytes from a map by address, the same headers, 304 for who holds them already. Nothing is
 * checked, counted, logged or ever renewed.
 */
const answers = new Map<string, Ready>();

interface Ready {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: string[];
}

function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const ready = answers.get(url);
  if (ready === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (headers['if-none-match'] === ready.etag) {
    response.writeHead(304, ready.headers).end();
    return;
  }
  response.writeHead(200, ready.headers).end(ready.body);
}

process.once('message', (given) => {
  for (const { path, body, headers } of given as readonly RawAnswer[]) {
    const etag = headers.find(([name]) => name === 'etag')?.[1] ?? '';
    answers.set(path, { body: Buffer.from(body), etag, headers: headers.flat() });
  }
  listen(createServer(answer));
});
