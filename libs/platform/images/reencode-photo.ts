import { createHash } from 'node:crypto';
import sharp, { type SharpOptions } from 'sharp';
import { err, ok, type Result } from '#kernel';
import { OneAtATime } from './one-at-a-time.js';
import { MAX_PHOTO_BYTES, type Photo, type PhotoFault } from './photo.js';
import { photoFormatOf } from './photo-format.js';

/** Cameras of phones have 12 to 24 million; an interlaced PNG of that many takes 250 MB while it is read. */
const MAX_PIXELS = 25_000_000;
/** In pixels: a face is known at 800, the handwriting on a form is read at four times as much. */
const SIDE = { portrait: 800, document: 3_200 } as const;
export type PhotoKind = keyof typeof SIDE;

const QUALITY = 82;
const WHITE = '#ffffff';
/** The largest photo takes a second or two on a small machine. */
const TIME_LIMIT_SECONDS = 10;
/** One is read and a few wait, each with its 5 MB. */
const MAX_INSIDE = 8;

const READ = { failOn: 'error', animated: false } as const satisfies SharpOptions;

const queue = new OneAtATime(MAX_INSIDE, TIME_LIMIT_SECONDS * 1_000);

// The memory of libvips stays ours to count: nothing is kept for later, and no photo is spread over threads.
sharp.cache(false);
sharp.concurrency(1);
// It reads many formats (SVG, PDF, …), each a door; these three are all that we open.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/**
 * A photo out of whatever somebody sent: upright, of a bounded size, without transparency and without a
 * word of what came with it (place, camera, comments, hidden files). Refusals are values; nothing sent makes it throw.
 */
export async function reencodePhoto(
  bytes: Buffer,
  kind: PhotoKind = 'portrait',
): Promise<Result<Photo, PhotoFault>> {
  if (bytes.length > MAX_PHOTO_BYTES) return err('photo_too_large');
  const format = photoFormatOf(bytes);
  if (format === undefined) return err('not_a_photo');
  const outcome = await queue.run(() => readAndDraw(bytes, format, SIDE[kind]));
  if (outcome.ok) return outcome.value;
  return err(outcome.error === 'busy' ? 'photos_busy' : 'photo_took_too_long');
}

async function readAndDraw(
  bytes: Buffer,
  format: string,
  side: number,
): Promise<Result<Photo, PhotoFault>> {
  try {
    // The header alone, of any size: that it is too large is for us to say.
    const header = await sharp(bytes, { ...READ, limitInputPixels: false }).metadata();
    if (header.format !== format) return err('not_a_photo');
    if (header.width * header.height > MAX_PIXELS) return err('photo_has_too_many_pixels');
    return ok(await draw(bytes, side));
  } catch (error) {
    const isLate = error instanceof Error && error.message.startsWith('timeout');
    return err(isLate ? 'photo_took_too_long' : 'photo_unreadable');
  }
}

/** Metadata is not asked to be kept, hence none is. */
async function draw(bytes: Buffer, side: number): Promise<Photo> {
  const { data, info } = await sharp(bytes, { ...READ, limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: WHITE })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .timeout({ seconds: TIME_LIMIT_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    contentType: 'image/jpeg',
    width: info.width,
    height: info.height,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
}
