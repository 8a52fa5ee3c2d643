import { z } from 'zod';

/** Headers that belong to a file and are given back with it. */
const headers = z.record(z.string(), z.string());

const shape = z.object({
  key: z.string(),
  /** Sorts by age. */
  versionId: z.string().regex(/^[0-9a-f]{32}$/),
  lastModified: z.coerce.date(),
  isDeleteMarker: z.boolean(),
  size: z.number(),
  etag: z.string(),
  headers,
  /** By header name, in base64: stated by the sender and found right. */
  checksums: headers,
});

/** One version of one file: what is kept beside its bytes. */
export type ObjectVersion = Readonly<z.output<typeof shape>>;

export function parseVersion(text: string): ObjectVersion {
  return shape.parse(JSON.parse(text));
}
