import type { SourceId } from '#kernel';
import type { EvidenceFolder } from './evidence-path.js';

/** A file as the index knows it: enough to tell it apart and to find its like, and no key. */
export interface IndexedFile {
  /** SHA-256 of the key, in hexadecimal: what a file is called where its path must not be told. */
  readonly id: string;
  readonly sourceId: SourceId;
  readonly folder: EvidenceFolder | null;
  /** In hexadecimal, where the sender stated one that the store could check. */
  readonly sha256: string | null;
  readonly etag: string;
  readonly size: number;
  readonly firstVersion: string;
  readonly versions: number;
  readonly bytes: number;
  readonly uploadedAt: Date;
  readonly lastUploadedAt: Date;
}

/** What bytes are told by: the hash that the sender stated, or else the store's own mark and the size. */
export type ContentMark = Pick<IndexedFile, 'id' | 'sha256' | 'etag' | 'size'>;
