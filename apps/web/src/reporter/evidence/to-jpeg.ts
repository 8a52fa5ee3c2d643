const QUALITY = 0.9;

/** As the camera wrote it, where it wrote JPEG: evidence is not touched. Undefined for what is no picture. */
export async function toJpeg(file: Blob): Promise<Blob | undefined> {
  if (file.type === 'image/jpeg') return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  return new Promise((done) => {
    canvas.toBlob(
      (blob) => {
        done(blob ?? undefined);
      },
      'image/jpeg',
      QUALITY,
    );
  });
}
