export type PhotoFormat = 'jpeg' | 'png' | 'webp';

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** The signature, and the chunk that every PNG begins with. */
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X']);

/** By the first bytes alone: names and content types are what a sender says. */
export function photoFormatOf(bytes: Buffer): PhotoFormat | undefined {
  if (startsWith(bytes, JPEG)) return 'jpeg';
  if (startsWith(bytes, PNG)) return 'png';
  const [container, form, chunk] = [[0, 4] as const, [8, 12] as const, [12, 16] as const].map(
    ([from, to]) => bytes.toString('latin1', from, to),
  );
  const isWebp = container === 'RIFF' && form === 'WEBP' && WEBP_CHUNKS.has(chunk ?? '');
  return isWebp ? 'webp' : undefined;
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}
