import type { ElectorId, ReportId } from '#kernel';

/** Those of the field contract, below the folder of a source. */
export const EVIDENCE_FOLDERS = [
  'list-votes',
  'counting-proof',
  'verbal_process',
  'votes',
] as const;
export type EvidenceFolder = (typeof EVIDENCE_FOLDERS)[number];

/** What the path of a file says, from the folder of its office on. Whoever uploads chooses most of it. */
export interface EvidencePath {
  readonly electorId: ElectorId | null;
  /** Null for a file that lies anywhere but directly in an agreed folder. */
  readonly folder: EvidenceFolder | null;
  readonly name: string;
}

const SOURCE = /^source-([A-Za-z0-9_-]{1,64})$/;

export function readEvidencePath(path: string): EvidencePath {
  const [first = '', second, ...rest] = path.split('/');
  const electorId = (SOURCE.exec(first)?.[1] ?? null) as ElectorId | null;
  const folder = EVIDENCE_FOLDERS.find((agreed) => agreed === second);
  const [name = ''] = rest;
  const isAgreed = electorId !== null && folder !== undefined && rest.length === 1 && name !== '';
  if (isAgreed) return { electorId, folder, name };
  return {
    electorId,
    folder: null,
    name: electorId === null ? path : path.slice(first.length + 1),
  };
}

/** A vote as the name of its photo names it. */
export interface NamedVote {
  readonly id: ReportId;
  readonly index: number;
}

/** The contract leaves open how the time is written: digits and what stands between them in ISO 8601. */
const VOTE_NAME = /^vote-([0-9]{1,18})-([1-9][0-9]{0,8})-[0-9TZ:.+-]{1,40}\.jpe?g$/;
const PAGE_NAME = /^[1-9][0-9]{0,3}\.jpe?g$/;

export function readVoteName(name: string): NamedVote | undefined {
  const [, id, index] = VOTE_NAME.exec(name) ?? [];
  if (id === undefined || index === undefined) return undefined;
  return { id: String(BigInt(id)) as ReportId, index: Number(index) };
}

/** Whether a file is called as its folder wants; for films and papers any name will do. */
export function isNamedAsAgreed(
  { folder, name }: EvidencePath,
  voteExists: (vote: NamedVote) => boolean,
): boolean {
  if (folder === 'list-votes') return PAGE_NAME.test(name);
  if (folder !== 'votes') return true;
  const vote = readVoteName(name);
  return vote !== undefined && voteExists(vote);
}

/** What may be shown in a browser; anything else is only kept. A page that a reporter wrote must run nowhere. */
const SHOWN: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
};

/** Undefined for what is not shown. What the sender said about it does not matter. */
export function shownType(name: string): string | undefined {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(SHOWN, ending) ? SHOWN[ending] : undefined;
}
