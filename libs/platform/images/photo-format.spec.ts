import { photoFormatOf } from './photo-format.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the format of a photo by its first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'png'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
    ['RIFF\x10\0\0\0WEBPVP8L', 'webp'],
    ['RIFF\x10\0\0\0WEBPVP8X', 'webp'],
  ])('%j is %s', (text, format) => {
    expect(photoFormatOf(bytes(text))).toBe(format);
  });

  it.each([
    '',
    '\xff\xd8',
    '\x89PNG\r\n\x1a\n',
    '\x89PNG\r\n\x1a\n\0\0\0\rIDAT',
    'RIFF\x10\0\0\0WAVEfmt ',
    'RIFF\x10\0\0\0WEBP<svg',
    'GIF89a\x01\0\x01\0',
    'BM\x36\0\0\0',
    'II*\0',
    '\0\0\0\x1cftypavif',
    '\0\0\0\x18ftypheic',
    '%PDF-1.7',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg/>',
    '<!doctype html><script>alert(1)</script>',
    '#!/bin/sh\nrm -rf /',
    'PK\x03\x04',
    'MZ\x90\0',
    ' \xff\xd8\xff',
  ])('%j is none', (text) => {
    expect(photoFormatOf(bytes(text))).toBeUndefined();
  });
});
