import { S3Error } from '../s3-error.js';

export interface NamedPart {
  readonly number: number;
  readonly etag: string;
}

const MAX_PARTS = 10_000;
const PART = /<Part>([^]*?)<\/Part>/g;
const NUMBER = /<PartNumber>\s*(\d{1,5})\s*<\/PartNumber>/;
const ETAG = /<ETag>\s*(?:"|&quot;|&#34;)?([0-9a-f]{32})(?:"|&quot;|&#34;)?\s*<\/ETag>/;

/** The body of CompleteMultipartUpload. The one XML that we read: a list of two facts each needs no parser. */
export function readPartList(xml: string): readonly NamedPart[] {
  const parts = [...xml.matchAll(PART)].map(([, part = '']) => {
    const number = NUMBER.exec(part)?.[1];
    const etag = ETAG.exec(part)?.[1];
    if (number === undefined || etag === undefined) throw malformed();
    return { number: Number(number), etag };
  });
  if (parts.length === 0 || parts.length > MAX_PARTS) throw malformed();
  return parts;
}

function malformed(): S3Error {
  return new S3Error('MalformedXML', 'The list of parts cannot be read.');
}
