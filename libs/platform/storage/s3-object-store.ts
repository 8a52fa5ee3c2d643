import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { DomainError } from '#kernel';
import type { Logger } from '#platform/logging';
import { checkContentType, checkKeyPrefix, checkObjectKey, checkStoredKey } from './object-key.js';
import {
  MAX_OBJECT_BYTES,
  ObjectStore,
  type FileHistory,
  type HistoryPage,
  type LinkOptions,
  type ObjectContent,
  type ObjectHead,
  type ObjectPage,
  type PageRequest,
  type PutOptions,
} from './object-store.js';
import { readHistories, type ReadVersions } from './read-histories.js';
import {
  isSendable,
  listVersionsCommand,
  malformedCursor,
  readCursor,
  toHex,
  tooLarge,
  toStoredObject,
  toVersionsPage,
  unquote,
  writeCursor,
} from './s3-answers.js';
import { createS3Client, STORAGE_LIMITS, type StorageLimits } from './s3-client.js';
import {
  describeFault,
  isMissingObject,
  reportFault,
  storageUnavailable,
  type StorageFault,
} from './storage-faults.js';
import type { S3Settings } from './storage-settings.js';

const MAX_LINK_SECONDS = 7 * 24 * 3_600;
const DEFAULT_TYPE = 'application/octet-stream';

type CallOptions = { readonly abortSignal: AbortSignal };

/** For Amazon S3 and for what speaks like it: MinIO, Ceph, the local store of the developers. */
export class S3ObjectStore extends ObjectStore {
  private readonly client: ReturnType<typeof createS3Client>;
  /** Signs links for the address that others use; it never connects. */
  private readonly signer: ReturnType<typeof createS3Client>;
  private readonly bucket: string;

  constructor(
    settings: S3Settings,
    private readonly logger: Logger,
    private readonly limits: StorageLimits = STORAGE_LIMITS,
  ) {
    super();
    this.bucket = settings.bucket;
    this.client = createS3Client(settings, settings.endpoint, limits);
    this.signer = createS3Client(settings, settings.publicEndpoint, limits);
  }

  async put(key: string, body: Buffer, { contentType }: PutOptions): Promise<void> {
    // Where versions are locked, Amazon wants a mark of the bytes; this one is known to every store.
    const ContentMD5 = createHash('md5').update(body).digest('base64');
    const facts = { Body: body, ContentMD5, ContentType: checkContentType(contentType) };
    const object = { ...this.object(checkObjectKey(key)), ...facts };
    if (body.length > MAX_OBJECT_BYTES) throw tooLarge();
    await this.ask((options) => this.client.send(new PutObjectCommand(object), options));
  }

  async get(key: string): Promise<ObjectContent | undefined> {
    const command = new GetObjectCommand(this.object(checkStoredKey(key)));
    return this.ask(async (options) => {
      const found = await this.client.send(command, options);
      const { Body: body, ContentLength: size = 0, ContentType: type, ETag: etag } = found;
      if (size > MAX_OBJECT_BYTES) {
        await body?.transformToWebStream().cancel();
        throw tooLarge();
      }
      const bytes = Buffer.from((await body?.transformToByteArray()) ?? []);
      return { body: bytes, contentType: type ?? DEFAULT_TYPE, size, etag: unquote(etag) };
    }, isMissingObject);
  }

  async head(key: string, versionId?: string): Promise<ObjectHead | undefined> {
    const object = {
      ...this.object(checkStoredKey(key)),
      ChecksumMode: 'ENABLED',
      ...(versionId === undefined ? {} : { VersionId: versionId }),
    } as const;
    const found = await this.ask(
      (options) => this.client.send(new HeadObjectCommand(object), options),
      isMissingObject,
    );
    if (found === undefined) return undefined;
    return {
      key,
      size: found.ContentLength ?? 0,
      lastModified: found.LastModified ?? new Date(0),
      etag: unquote(found.ETag),
      contentType: found.ContentType ?? DEFAULT_TYPE,
      sha256: toHex(found.ChecksumSHA256),
    };
  }

  async list(prefix: string, { cursor, limit }: PageRequest): Promise<ObjectPage> {
    if (cursor !== undefined && !isSendable(cursor)) throw malformedCursor();
    const command = new ListObjectsV2Command({
      Bucket: this.bucket,
      Prefix: checkKeyPrefix(prefix),
      MaxKeys: Math.min(Math.max(limit, 1), 1_000),
      // XML cannot carry every character that a name may have.
      EncodingType: 'url',
      ...(cursor === undefined ? {} : { ContinuationToken: cursor }),
    });
    const refusesCursor = ({ name }: StorageFault) =>
      cursor !== undefined && name === 'InvalidArgument';
    const page = await this.ask((options) => this.client.send(command, options), refusesCursor);
    if (page === undefined) throw malformedCursor();
    return {
      objects: (page.Contents ?? []).map(toStoredObject),
      cursor: page.IsTruncated === true ? page.NextContinuationToken : undefined,
    };
  }

  async listHistories(prefix: string, { cursor, limit }: PageRequest): Promise<HistoryPage> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const read = this.versionsUnder(checkKeyPrefix(prefix));
    const page = await readHistories(read, after, Math.min(Math.max(limit, 1), 1_000));
    return { files: page.files, cursor: page.cursor && writeCursor(page.cursor) };
  }

  async findHistory(key: string): Promise<FileHistory | undefined> {
    // Of all keys that begin like this one it is the first.
    const { files } = await readHistories(this.versionsUnder(checkStoredKey(key)), undefined, 1);
    return files.find((file) => file.key === key);
  }

  async presignGet(key: string, seconds: number, options: LinkOptions = {}): Promise<string> {
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_LINK_SECONDS) {
      throw new RangeError(`a link lives from 1 to ${MAX_LINK_SECONDS} s, not ${seconds}`);
    }
    const { versionId, contentType, asDownload = false } = options;
    const command = new GetObjectCommand({
      ...this.object(checkStoredKey(key)),
      ...(versionId === undefined ? {} : { VersionId: versionId }),
      ...(contentType === undefined ? {} : { ResponseContentType: checkContentType(contentType) }),
      ...(asDownload ? { ResponseContentDisposition: 'attachment' } : {}),
    });
    return getSignedUrl(this.signer, command, { expiresIn: seconds });
  }

  /** At the start, so that the operator hears of a missing bucket before the first user does. */
  async lookAtBucket(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }), this.options());
    } catch (error) {
      const fault = describeFault(error);
      const name = fault.status === 404 ? 'NoSuchBucket' : fault.name;
      reportFault({ ...fault, name }, this.bucket, this.logger);
    }
  }

  close(): void {
    this.client.destroy();
    this.signer.destroy();
  }

  private object(key: string) {
    return { Bucket: this.bucket, Key: key };
  }

  private versionsUnder(prefix: string): ReadVersions {
    return async (after, atMost) => {
      const command = listVersionsCommand(this.bucket, prefix, after, atMost);
      return this.ask(async (options) => toVersionsPage(await this.client.send(command, options)));
    };
  }

  private options(): CallOptions {
    return { abortSignal: AbortSignal.timeout(this.limits.wholeMs) };
  }

  /** Undefined for a fault that is an answer. */
  private async ask<T>(call: (options: CallOptions) => Promise<T>): Promise<T>;
  private async ask<T>(
    call: (options: CallOptions) => Promise<T>,
    isAnswer: (fault: StorageFault) => boolean,
  ): Promise<T | undefined>;
  private async ask<T>(
    call: (options: CallOptions) => Promise<T>,
    isAnswer: (fault: StorageFault) => boolean = () => false,
  ): Promise<T | undefined> {
    try {
      return await call(this.options());
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const fault = describeFault(error);
      if (isAnswer(fault)) return undefined;
      reportFault(fault, this.bucket, this.logger);
      throw storageUnavailable(fault);
    }
  }
}
