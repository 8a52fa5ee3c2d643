export const MEDIA_SETTINGS = Symbol('MediaSettings');

export interface MediaSettings {
  /** The one to which the keys that are lent belong. */
  readonly bucket: string;
}
