import { createHash, type Hash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { S3Error } from '../s3-error.js';

/** Checksums that a request states, by header name, in base64. */
export type Checksums = Readonly<Record<string, string>>;

interface Meter {
  update(piece: Buffer): void;
  digest(): string;
}

const KNOWN: Readonly<Record<string, () => Meter>> = {
  'x-amz-checksum-crc32': () => new Crc32(),
  'x-amz-checksum-sha1': () => hashMeter('sha1'),
  'x-amz-checksum-sha256': () => hashMeter('sha256'),
  'content-md5': () => hashMeter('md5'),
};

const MENTIONED_BESIDE = new Set([
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-checksum-mode',
]);

/** Which headers state checksums. One that we cannot compute is refused: to keep it unchecked would be to lie. */
export function checksumNames(headerNames: readonly string[]): readonly string[] {
  const names = headerNames.filter(
    (name) =>
      name === 'content-md5' || (name.startsWith('x-amz-checksum-') && !MENTIONED_BESIDE.has(name)),
  );
  const unknown = names.find((name) => KNOWN[name] === undefined);
  if (unknown === undefined) return names;
  throw new S3Error('NotImplemented', `${unknown} is not known here: use CRC32, SHA1 or SHA256.`);
}

/** Measures while the bytes pass, and compares at the end. */
export class ChecksumMeters {
  private readonly meters: readonly (readonly [string, Meter])[];

  constructor(names: readonly string[]) {
    this.meters = names.flatMap((name) => {
      const create = KNOWN[name];
      return create === undefined ? [] : [[name, create()] as const];
    });
  }

  update(piece: Buffer): void {
    for (const [, meter] of this.meters) meter.update(piece);
  }

  /** What was measured; throws unless it is what was stated. */
  compare(stated: Checksums): Checksums {
    const measured = this.meters.map(([name, meter]) => [name, meter.digest()] as const);
    for (const [name, value] of measured) {
      if (stated[name] !== value) {
        throw new S3Error('BadDigest', `${name} is not that of the body.`);
      }
    }
    return Object.fromEntries(measured.filter(([name]) => name !== 'content-md5'));
  }
}

class Crc32 implements Meter {
  private value = 0;

  update(piece: Buffer): void {
    this.value = zlib.crc32(piece, this.value);
  }

  digest(): string {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.value);
    return bytes.toString('base64');
  }
}

function hashMeter(algorithm: string): Meter {
  const hash: Hash = createHash(algorithm);
  return {
    update: (piece) => void hash.update(piece),
    digest: () => hash.digest('base64'),
  };
}
