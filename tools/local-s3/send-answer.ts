import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isForSts } from './handle-request.js';
import type { Answer } from './operations/operation.js';
import type { S3Error } from './s3-error.js';
import { element, elements, STS_NAMESPACE, xmlDocument } from './xml.js';

/** Browsers of any page may ask: what counts is the signature, and this server is for developers. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Content-Range, x-amz-version-id, x-amz-request-id, x-amz-checksum-sha256',
} as const;

const CORS_DAY = '86400';

/** Keys and links never go into a cache that others read; a page made of an upload runs nothing. */
const ALWAYS = {
  ...CORS,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

export async function sendAnswer(answer: Answer, response: ServerResponse): Promise<void> {
  const { status, headers = {}, body } = answer;
  const length = typeof body === 'object' ? {} : lengthOf(status, body);
  response.writeHead(status, { ...ALWAYS, ...requestId(), ...length, ...headers });
  if (typeof body !== 'object' || body.length === 0) {
    response.end(body === undefined || typeof body === 'object' ? undefined : body);
    return;
  }
  const { file, start, length: count } = body;
  await pipeline(createReadStream(file, { start, end: start + count - 1 }), response);
}

function lengthOf(status: number, body = ''): OutgoingHttpHeaders {
  return status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
}

/** In the words of S3 or of STS. What is left of the request is not read: the connection ends. */
export function sendError(
  error: S3Error,
  message: IncomingMessage,
  response: ServerResponse,
): void {
  const { code, message: text, status, headers } = error;
  const id = requestId();
  const body = isForSts(message)
    ? xmlDocument('ErrorResponse', STS_NAMESPACE, [
        element('Error', elements({ Type: 'Sender', Code: code, Message: text })),
        element('RequestId', id['x-amz-request-id']),
      ])
    : xmlDocument(
        'Error',
        '',
        elements({ Code: code, Message: text, RequestId: id['x-amz-request-id'] }),
      );
  const isRead = message.complete;
  response.writeHead(status, {
    ...ALWAYS,
    ...id,
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    ...(isRead ? {} : { connection: 'close' }),
    ...headers,
  });
  response.end(message.method === 'HEAD' ? undefined : body);
}

/** A browser asks beforehand whether it may. */
export function sendPreflight(message: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    ...CORS,
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': message.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': CORS_DAY,
  });
  response.end();
}

function requestId() {
  return { 'x-amz-request-id': randomUUID() };
}
