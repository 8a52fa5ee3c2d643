/** Those of the field contract, below the folder of a source. */
export const EVIDENCE_FOLDERS = [
  'list-votes',
  'counting-proof',
  'verbal_process',
  'votes',
] as const;
export type EvidenceFolder = (typeof EVIDENCE_FOLDERS)[number];

/** Of an upload that was begun: what the store has of it already. */
export interface Upload {
  readonly id: string;
  /** The marks of the parts, in their order from the first on. */
  readonly marks: readonly string[];
}

/** What was recorded, as long as this phone remembers it; its bytes are kept apart, and go once they have arrived. */
export interface EvidenceFile {
  readonly id: string;
  readonly officeId: string;
  readonly electorId: string;
  readonly folder: EvidenceFolder;
  /** The photo of a vote is called after it, which is known only when the vote has arrived. */
  readonly name: string | undefined;
  /** Of the vote that it shows. */
  readonly index: number | undefined;
  readonly type: string;
  readonly size: number;
  readonly at: number;
  readonly upload: Upload | undefined;
  readonly isSent: boolean;
  /** Why the store does not want it; somebody has to look at it. */
  readonly refusal: string | undefined;
}

/** The least that S3 takes as a part, and so the most that is lost when the network goes. */
export const PART_BYTES = 5 * 1024 * 1024;

export function isInParts({ size }: EvidenceFile): boolean {
  return size > PART_BYTES;
}

/** From and to, in bytes. */
export function partOf({ size }: EvidenceFile, place: number): readonly [number, number] {
  return [place * PART_BYTES, Math.min(size, (place + 1) * PART_BYTES)];
}

export function countParts({ size }: EvidenceFile): number {
  return Math.ceil(size / PART_BYTES);
}

export function sentBytes(file: EvidenceFile): number {
  if (file.isSent) return file.size;
  return Math.min(file.size, (file.upload?.marks.length ?? 0) * PART_BYTES);
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
};

/** Nothing of what the phone called it goes into the name but its ending. */
export function endingOf(type: string, phoneName: string): string {
  const kind = type.split(';', 1)[0] ?? '';
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(phoneName)?.[1]?.toLowerCase();
  return (Object.hasOwn(ENDINGS, kind) ? ENDINGS[kind] : undefined) ?? own ?? 'bin';
}

/** `20261127T071500Z` */
export function momentInName(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

export function nameOfPage(page: number): string {
  return `${page}.jpeg`;
}

/** Zero for whatever is no page. */
export function pageOf(name: string): number {
  return Number(/^([1-9]\d{0,3})\.jpe?g$/.exec(name)?.[1] ?? 0);
}

export function nameOfVotePhoto(voteId: string, index: number, at: number): string {
  return `vote-${voteId}-${index}-${momentInName(at)}.jpeg`;
}

/** Two phones of one person do not choose the same. */
export function nameOfRecording(at: number, id: string, ending: string): string {
  return `${momentInName(at)}-${id.slice(0, 8)}.${ending}`;
}
