import fc from 'fast-check';
import { readChunkedBody } from './chunked-body.js';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpack(text: string, size: number, hasTrailer = true) {
  const trailers: Record<string, string> = {};
  const pieces: Buffer[] = [];
  const body = readChunkedBody(inPieces(text, size), {
    signatures: undefined,
    hasTrailer,
    onTrailer: (name, value) => (trailers[name] = value),
  });
  for await (const piece of body) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString('latin1'), trailers };
}

const pack = (chunks: readonly string[], trailer = '') =>
  [...chunks.filter((chunk) => chunk !== ''), '']
    .map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}${chunk === '' ? '' : '\r\n'}`)
    .join('') + `${trailer}\r\n`;

describe('a chunked body', () => {
  it('is put together again however it was cut, on its way or before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a\r\n;0-9]{0,20}$/), { maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (chunks, size) => {
          const { text, trailers } = await unpack(
            pack(chunks, 'x-amz-checksum-crc32:abc=\r\n'),
            size,
          );
          expect(text).toBe(chunks.join(''));
          expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'abc=' });
        },
      ),
    );
  });

  it.each([
    ['ends before its last chunk', '3\r\nabc\r\n'],
    ['ends within a chunk', '9\r\nabc'],
    ['has a chunk that is longer than it says', '2\r\nabc\r\n0\r\n\r\n'],
    ['has a head that is no number', 'xyz\r\nabc\r\n0\r\n\r\n'],
    ['has an enormous chunk', 'ffffffff\r\nabc'],
    ['has an endless line', 'a'.repeat(5_000)],
    ['goes on after its end', '0\r\n\r\nmore'],
    ['has a trailer without a name', '0\r\n:x\r\n\r\n'],
    ['has trailers without end', `0\r\n${'a:b\r\n'.repeat(20)}\r\n`],
  ])('is refused when it %s', async (_what, text) => {
    for (const size of [1, 7, 10_000]) {
      await expect(unpack(text, size)).rejects.toMatchObject({ code: 'IncompleteBody' });
    }
  });

  it('has no trailer unless it was announced', async () => {
    await expect(unpack(pack(['a'], 'x:y\r\n'), 100, false)).rejects.toMatchObject({
      code: 'IncompleteBody',
    });
  });
});
