/** What somebody may send. */
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;

/** A portrait as we made it ourselves: nothing of the bytes that were sent is in it. */
export interface Photo {
  readonly bytes: Buffer;
  readonly contentType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
  /** Of the bytes, in hex: a name for the file that changes with it. */
  readonly sha256: string;
}

export type PhotoFault =
  | 'photo_too_large'
  | 'not_a_photo'
  | 'photo_has_too_many_pixels'
  | 'photo_unreadable'
  | 'photo_took_too_long'
  | 'photos_busy';

/** What to do next. */
export const PHOTO_FAULT_DETAIL = {
  photo_too_large: 'The picture is larger than 5 MB. Send a smaller one.',
  not_a_photo: 'This is no JPEG, PNG or WebP. Save the picture in one of these formats.',
  photo_has_too_many_pixels:
    'The picture has more than 25 million pixels. Make it smaller and send it again.',
  photo_unreadable: 'The picture is damaged or incomplete. Save it anew and send it again.',
  photo_took_too_long: 'The picture could not be read in time. Send it again, or a smaller one.',
  photos_busy: 'Too many pictures are being read at this moment. Send it again shortly.',
} as const satisfies Record<PhotoFault, string>;
