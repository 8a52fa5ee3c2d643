import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { loopback } from '../local-services/ports.js';
import { PlainError } from '../local-services/plain-error.js';
import { handleRequest } from './handle-request.js';
import type { Store } from './operations/operation.js';
import { S3Error } from './s3-error.js';
import { sendAnswer, sendError, sendPreflight } from './send-answer.js';
import { Buckets } from './store/buckets.js';

export interface LocalS3Options {
  readonly folder: string;
  /** 0 for one that is free. */
  readonly port: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Made when it is not there. */
  readonly bucket: string;
  readonly log: (line: string) => void;
  readonly region?: string;
  readonly maxObjectBytes?: number;
  /** For tests of what time does. */
  readonly now?: () => Date;
}

export interface LocalS3 {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

export const LOCAL_S3_REGION = 'us-east-1';
const MAX_OBJECT_BYTES = 2 * 1024 ** 3;
/** A film over a bad network takes long. */
const REQUEST_MS = 3_600_000;
const HEADERS_MS = 10_000;
const KEEP_ALIVE_MS = 30_000;
/** So long may somebody who was refused go on sending before the line is cut. */
const FAREWELL_MS = 2_000;

/** An object store for development and tests that speaks S3 and STS. Everything is on disk; see the ADR on storage. */
export async function startLocalS3(options: LocalS3Options): Promise<LocalS3> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new PlainError('local-s3 is for development only and NODE_ENV is "production".');
  }
  const { folder, accessKeyId, secretAccessKey, region = LOCAL_S3_REGION } = options;
  const buckets = await Buckets.open(path.resolve(folder, 'buckets'));
  await buckets.create(options.bucket);
  const store: Store = {
    buckets,
    root: { accessKeyId, secretAccessKey },
    maxObjectBytes: options.maxObjectBytes ?? MAX_OBJECT_BYTES,
    now: options.now ?? (() => new Date()),
  };
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    (message, response) => void serve(message, response),
  );
  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (message.method === 'OPTIONS') sendPreflight(message, response);
      else await sendAnswer(await handleRequest(message, store, region), response);
    } catch (error) {
      refuse(error, message, response, options.log);
    }
  }
  server.listen(options.port, loopback);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${loopback}:${port}`,
    port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function refuse(
  error: unknown,
  message: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): void {
  // The other side went away: there is nobody left to answer.
  if (message.destroyed && !message.complete) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(error instanceof S3Error)) log(`local-s3: ${describe(error)}`);
  const known = error instanceof S3Error ? error : new S3Error('InternalError', 'See the log.');
  sendError(known, message, response);
  if (message.complete) return;
  // What still comes is read and forgotten for a moment, so that the sender gets to read the answer.
  message.resume();
  setTimeout(() => message.destroy(), FAREWELL_MS).unref();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
