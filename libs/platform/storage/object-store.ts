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

/** Larger ones are not passed through a process: give out a link. */
export const MAX_OBJECT_BYTES = 32 * 1024 * 1024;

/**
 * Files, by key, in one bucket. Every call ends within ten seconds or so; when the store fails it throws the refusal
 * `storage_unavailable`. A key that cannot be one is refused as `bad_request`.
 */
export abstract class ObjectStore {
  abstract put(key: string, body: Buffer, options: PutOptions): Promise<void>;
  abstract get(key: string): Promise<ObjectContent | undefined>;
  abstract head(key: string): Promise<ObjectHead | undefined>;
  /** In the order of the keys. The prefix is a folder and ends in "/". */
  abstract list(prefix: string, page: PageRequest): Promise<ObjectPage>;
  /** A link that opens one file for a while, without asking the store. There may be no such file. */
  abstract presignGet(key: string, seconds: number): Promise<string>;
}
