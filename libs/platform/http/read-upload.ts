import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';

export interface UploadLimits {
  /** Name of the field where the file comes in a form. */
  readonly field: string;
  readonly maxBytes: number;
}

export interface ReceivedFile {
  readonly bytes: Buffer;
  /** As the sender says. Believe the bytes. */
  readonly contentType: string;
}

/** Files that are in memory at one time, in this process. */
const MAX_AT_ONCE = 16;
const RETRY_AFTER_SECONDS = 2;
/** Borders and headers around the file in a form. */
const MAX_FORM_BYTES = 16 * 1024;

let underWay = 0;

/** Reads the one file of a request, and never more than it may have. */
export async function readUpload(
  request: FastifyRequest,
  limits: UploadLimits,
): Promise<ReceivedFile> {
  if (underWay >= MAX_AT_ONCE) throw tooMany();
  const read = request.isMultipart() ? readForm : readBody;
  underWay += 1;
  try {
    return await read(request, limits);
  } catch (error) {
    discardRest(request.raw);
    if (error instanceof DomainError) throw error;
    // What the parser or a connection that broke off has to say, and always about what was sent.
    throw new DomainError(
      'malformed_body',
      'The upload broke off, or is not a form as its content type says. Send it again.',
      [],
      { cause: error },
    );
  } finally {
    underWay -= 1;
  }
}

async function readBody(request: FastifyRequest, limits: UploadLimits): Promise<ReceivedFile> {
  refuseDeclared(request, limits.maxBytes, limits);
  // A stream that is destroyed takes the connection with it, and the answer.
  const chunks = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const bytes = await collect(chunks, limits);
  if (bytes.length === 0) throw refused(limits.field, 'required', 'is missing: send one file');
  return { bytes, contentType: request.headers['content-type'] ?? '' };
}

async function readForm(request: FastifyRequest, limits: UploadLimits): Promise<ReceivedFile> {
  refuseDeclared(request, limits.maxBytes + MAX_FORM_BYTES, limits);
  let file: ReceivedFile | undefined;
  const bounds = { fileSize: limits.maxBytes + 1, fieldSize: 1_024, fieldNameSize: 100 };
  for await (const part of request.parts({ limits: { ...bounds, headerPairs: 20 } })) {
    if (part.fieldname !== limits.field) {
      throw refused(part.fieldname, 'unknown_field', 'is not a field of this form');
    }
    if (part.type === 'field') throw refused(limits.field, 'not_a_file', 'must be a file');
    if (file !== undefined) throw refused(limits.field, 'too_many', 'must be one file');
    const bytes = await collect(part.file as Readable & AsyncIterable<Buffer>, limits);
    file = { bytes, contentType: part.mimetype };
  }
  if (file === undefined || file.bytes.length === 0) {
    throw refused(limits.field, 'required', 'is missing: send one file');
  }
  return file;
}

async function collect(source: AsyncIterable<Buffer>, { maxBytes }: UploadLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Who says beforehand that it is too much need not send it. */
function refuseDeclared(
  { headers }: FastifyRequest,
  maxBodyBytes: number,
  { maxBytes }: UploadLimits,
): void {
  if (Number(headers['content-length']) > maxBodyBytes) throw tooLarge(maxBytes);
}

/**
 * The client sends on until it has read our answer, and reads it only when its bytes are taken: they go nowhere. The
 * time limit of requests ends it.
 */
function discardRest(raw: IncomingMessage): void {
  raw.unpipe();
  raw.resume();
}

function tooLarge(maxBytes: number): DomainError {
  const megabytes = Math.round((maxBytes / 1024 / 1024) * 10) / 10;
  return new DomainError(
    'body_too_large',
    `The file may have ${megabytes} MB. Send a smaller one.`,
  );
}

function tooMany(): DomainError {
  return new DomainError(
    'too_many_requests',
    'Too many files are being sent at this moment. Wait as long as Retry-After says.',
    [],
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
}

function refused(field: string, code: string, detail: string): DomainError {
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', [
    { field, code, detail: `${field} ${detail}` },
  ]);
}
