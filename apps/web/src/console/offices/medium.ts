import type { Schemas } from '../queries.js';

export type Evidence = Schemas['EvidenceBody'];
export type Medium = 'image' | 'audio' | 'video' | 'other';

const ENDINGS: readonly (readonly [Medium, RegExp])[] = [
  ['image', /\.(jpe?g|png|webp|gif|avif|heic)$/i],
  ['audio', /\.(mp3|m4a|aac|ogg|oga|opus|wav|weba|amr)$/i],
  ['video', /\.(mp4|m4v|mov|webm|3gp)$/i],
];

/** By the name alone: it decides only how a file is shown, never what it may do. */
export function mediumOf(name: string): Medium {
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? 'other';
}
