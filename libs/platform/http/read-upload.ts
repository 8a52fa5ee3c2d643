import type { IncomingMessage } from 'node:http';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  underWay += 1;
  try {
    const { taken: bytes, contentType } = await takeUpload(request, limits, collect);
    return { bytes, contentType };
  } finally {
    underWay -= 1;
  }
}

/** Writes the one file of a request to the disk as it comes, so that it may be larger than memory. */
export async function saveUpload(
  request: FastifyRequest,
  limits: UploadLimits,
  path: string,
): Promise<void> {
  try {
    await takeUpload(request, limits, async (chunks) => {
      await pipeline(chunks, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

interface Taken<T> {
  readonly taken: T;
  readonly contentType: string;
}

type Take<T> = (chunks: AsyncIterable<Buffer>) => Promise<T>;

async function takeUpload<T>(
  request: FastifyRequest,
  limits: UploadLimits,
  take: Take<T>,
): Promise<Taken<T>> {
  try {
    return await (request.isMultipart()
      ? readForm(request, limits, take)
      : readBody(request, limits, take));
  } catch (error) {
    discardRest(request.raw);
    if (error instanceof DomainError || isFileFault(error)) throw error;
    // What the parser or a connection that broke off has to say, and always about what was sent.
    throw new DomainError(
      'malformed_body',
      'The upload broke off, or is not a form as its content type says. Send it again.',
      [],
      { cause: error },
    );
  }
}

/** Of our own disk, which the sender can do nothing about. What breaks off on the way here fails at reading. */
function isFileFault(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall !== 'read';
}

async function readBody<T>(
  request: FastifyRequest,
  limits: UploadLimits,
  take: Take<T>,
): Promise<Taken<T>> {
  refuseDeclared(request, limits.maxBytes, limits);
  // A stream that is destroyed takes the connection with it, and the answer.
  const chunks = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const taken = await take(bounded(chunks, limits));
  return { taken, contentType: request.headers['content-type'] ?? '' };
}

async function readForm<T>(
  request: FastifyRequest,
  limits: UploadLimits,
  take: Take<T>,
): Promise<Taken<T>> {
  refuseDeclared(request, limits.maxBytes + MAX_FORM_BYTES, limits);
  let file: Taken<T> | undefined;
  const bounds = { fileSize: limits.maxBytes + 1, fieldSize: 1_024, fieldNameSize: 100 };
  for await (const part of request.parts({ limits: { ...bounds, headerPairs: 20 } })) {
    if (part.fieldname !== limits.field) {
      throw refused(part.fieldname, 'unknown_field', 'is not a field of this form');
    }
    if (part.type === 'field') throw refused(limits.field, 'not_a_file', 'must be a file');
    if (file !== undefined) throw refused(limits.field, 'too_many', 'must be one file');
    const chunks = part.file as Readable & AsyncIterable<Buffer>;
    file = { taken: await take(bounded(chunks, limits)), contentType: part.mimetype };
  }
  if (file === undefined) throw missing(limits);
  return file;
}

/** The bytes as they come; more than may be, or none at all, is a refusal. */
async function* bounded(
  source: AsyncIterable<Buffer>,
  limits: UploadLimits,
): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limits.maxBytes) throw tooLarge(limits.maxBytes);
    yield chunk;
  }
  if (length === 0) throw missing(limits);
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
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

function missing({ field }: UploadLimits): DomainError {
  return refused(field, 'required', 'is missing: send one file');
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
