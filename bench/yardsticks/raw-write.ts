import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.js';

let id = 10_000_000_000;

/** The limit for writes: the same JSON is parsed and answered, and nothing is kept. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { index } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly index: number };
    id += 1;
    const body = JSON.stringify({ id: String(id), index });
    response.writeHead(201, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
}

listen(createServer(answer));
