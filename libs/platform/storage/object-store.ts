export interface PutOptions {
  readonly contentType: string;
}

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly lastModified: Date;
  /** Without its quotes. Changes with the bytes. */
  readonly etag: string;
}

export interface ObjectHead extends StoredObject {
  readonly contentType: string;
  /** As hexadecimal digits, where whoever uploaded it sent one that the store has checked. */
  readonly sha256: string | undefined;
}

export interface ObjectContent {
  readonly body: Buffer;
  readonly contentType: string;
  readonly size: number;
  readonly etag: string;
}

export interface PageRequest {
  /** From the page before. */
  readonly cursor?: string | undefined;
  /** From 1 to 1,000. */
  readonly limit: number;
}

export interface ObjectPage {
  readonly objects: readonly StoredObject[];
  /** Undefined on the last page. */
  readonly cursor: string | undefined;
}

export interface FirstVersion {
  readonly versionId: string;
  readonly size: number;
  readonly lastModified: Date;
  readonly etag: string;
}

/** What became of one file: an overwrite hides nothing of what was there before. */
export interface FileHistory {
  readonly key: string;
  readonly first: FirstVersion;
  /** Of all versions together. */
  readonly bytes: number;
  readonly versions: number;
  readonly lastModified: Date;
  /** Whether it is no longer found without naming a version. */
  readonly isDeleted: boolean;
  /** So many versions that they were not read to the end: `first` is the oldest that was read. */
  readonly isCut: boolean;
}

export interface HistoryPage {
  readonly files: readonly FileHistory[];
  readonly cursor: string | undefined;
}

export interface LinkOptions {
  readonly versionId?: string;
  /** What browsers take the file for, whatever its sender called it. */
  readonly contentType?: string;
  /** To be kept, and not to be shown. */
  readonly asDownload?: boolean;
}

/** Larger ones are not passed through a process: give out a link. */
export const MAX_OBJECT_BYTES = 32 * 1024 * 1024;

/**
 * Files, by key, in one bucket. Every call ends within ten seconds or so; when the store fails it throws the refusal
 * `storage_unavailable`. A key that cannot be one is refused as `bad_request`.
 */
export abstract class ObjectStore {
  abstract put(key: string, body: Buffer, options: PutOptions): Promise<void>;
  abstract get(key: string): Promise<ObjectContent | undefined>;
  abstract head(key: string, versionId?: string): Promise<ObjectHead | undefined>;
  /** In the order of the keys. The prefix is a folder and ends in "/". */
  abstract list(prefix: string, page: PageRequest): Promise<ObjectPage>;
  /** As `list`, with what was overwritten and deleted. A page may hold fewer files than asked for and not be the last. */
  abstract listHistories(prefix: string, page: PageRequest): Promise<HistoryPage>;
  abstract findHistory(key: string): Promise<FileHistory | undefined>;
  /** A link that opens one file for a while, without asking the store. There may be no such file. */
  abstract presignGet(key: string, seconds: number, options?: LinkOptions): Promise<string>;
}
