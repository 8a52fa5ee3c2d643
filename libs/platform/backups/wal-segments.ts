import { open, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { OperatorError } from '#platform/config';

const SEGMENT = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})(\.partial)?$/;
/** What belongs to a segment and is named after it. */
const BELONGS = /^[0-9A-F]{24}(\.partial|\.[0-9A-F]{8}\.backup)?$/;
const LONG_HEADER_BYTES = 40;

export interface WalSegment {
  readonly file: string;
  readonly timeline: number;
  /** Counts from the beginning of the log, over all timelines. */
  readonly number: number;
  /** Still being written when its writer stopped. */
  readonly isPartial: boolean;
}

export interface LogIdentity {
  readonly system_identifier: string;
  readonly wal_segment_bytes: number;
}

/** `16/B374D848`: two halves of one number. */
export function parseLsn(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

export function segmentNumber(lsn: bigint, bytes: number): number {
  return Number(lsn / BigInt(bytes));
}

export function parseSegment(file: string, bytes: number): WalSegment | undefined {
  const [, timeline = '', high = '', low = '', partial] = SEGMENT.exec(path.basename(file)) ?? [];
  if (timeline === '') return undefined;
  const perHigh = 2 ** 32 / bytes;
  return {
    file,
    timeline: Number.parseInt(timeline, 16),
    number: Number.parseInt(high, 16) * perHigh + Number.parseInt(low, 16),
    isPartial: partial !== undefined,
  };
}

export async function listSegments(
  folders: readonly string[],
  bytes: number,
): Promise<readonly WalSegment[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return names.map((name) => parseSegment(path.join(folder, name), bytes));
    }),
  );
  return lists.flat().filter((segment) => segment !== undefined);
}

/**
 * More of the log, from folders that an operator names. In `pg_wal` of a server that is gone segments lie in store under the
 * names of those to come, with what an old one held or with nothing: these are no log. The last of the others was being
 * written.
 */
export async function listMoreLog(
  folders: readonly string[],
  identity: LogIdentity,
): Promise<readonly WalSegment[]> {
  const lists = folders.map(async (folder) => {
    const all = await listSegments([folder], identity.wal_segment_bytes);
    const names = await readdir(folder).catch((): string[] => []);
    const isServers = names.includes('archive_status');
    return isServers ? begunAmong(all, identity) : all;
  });
  return (await Promise.all(lists)).flat();
}

async function begunAmong(
  segments: readonly WalSegment[],
  identity: LogIdentity,
): Promise<readonly WalSegment[]> {
  const begun: WalSegment[] = [];
  for (const segment of segments) {
    const header = await readHeader(segment.file);
    const isInStore =
      header.every((byte) => byte === 0) ||
      (isOf(header, identity) && stretchOf(header, identity) < segment.number);
    if (!isInStore) begun.push(segment);
  }
  const last = Math.max(...begun.map(({ number }) => number));
  return begun.map((one) => ({ ...one, isPartial: one.isPartial || one.number === last }));
}

/**
 * From the first that a backup needs to the last that there is: none missing, none cut off, none of another server.
 * PostgreSQL takes the first gap for the end of the log, and says nothing; so we look before. Answers the last number.
 */
export async function assertUnbroken(
  segments: readonly WalSegment[],
  from: number,
  identity: LogIdentity,
): Promise<number> {
  const needed = segments.filter(({ number }) => number >= from);
  const numbers = new Set(needed.map(({ number }) => number));
  const whole = needed.filter(({ isPartial }) => !isPartial).map(({ number }) => number);
  const last = whole.reduce((one, other) => Math.max(one, other), from - 1);
  for (let number = from; number <= last; number += 1) {
    if (!numbers.has(number)) {
      throw new OperatorError(
        `the archive has a gap: the segment before ${nameAfter(needed, number)} is missing`,
      );
    }
  }
  for (const segment of needed) await assertSound(segment, identity);
  return last;
}

/** The next one that is there, to look for it. */
function nameAfter(segments: readonly WalSegment[], number: number): string {
  const after = segments.filter((segment) => segment.number > number);
  after.sort((one, other) => one.number - other.number);
  return path.basename(after[0]?.file ?? '');
}

async function assertSound({ file }: WalSegment, identity: LogIdentity): Promise<void> {
  const { size } = await stat(file);
  if (size !== identity.wal_segment_bytes) {
    throw new OperatorError(`${file} is cut off: ${String(size)} bytes`);
  }
  const header = await readHeader(file);
  const segment = parseSegment(file, identity.wal_segment_bytes);
  // Preallocated, and nothing in it yet.
  if (segment?.isPartial === true && header.every((byte) => byte === 0)) return;
  if (!isOf(header, identity)) throw new OperatorError(`${file} is of another server, or altered`);
  if (stretchOf(header, identity) !== segment?.number) {
    throw new OperatorError(`${file} holds another stretch of the log than its name says`);
  }
}

async function readHeader(file: string): Promise<Buffer> {
  const header = Buffer.alloc(LONG_HEADER_BYTES);
  const handle = await open(file, 'r');
  try {
    await handle.read(header, 0, LONG_HEADER_BYTES, 0);
  } finally {
    await handle.close();
  }
  return header;
}

function isOf(header: Buffer, { system_identifier: system }: LogIdentity): boolean {
  return String(header.readBigUInt64LE(24)) === system;
}

/** By the address of its first page. */
function stretchOf(header: Buffer, { wal_segment_bytes: bytes }: LogIdentity): number {
  return segmentNumber(header.readBigUInt64LE(8), bytes);
}

const PAGE_BYTES = 8_192;
const PAGE_HEADER_BYTES = 24;

/**
 * Whether the log may rightly stop at a place within a whole segment: there stands a record that goes on in the next one.
 * Everywhere else in it the next record is readable, or the segment was ended and replayed to its last byte.
 */
export async function isCutByItsEnd(file: string, lsn: bigint, bytes: number): Promise<boolean> {
  let at = Number(lsn % BigInt(bytes));
  at += (8 - (at % 8)) % 8;
  if (at % PAGE_BYTES === 0) at += at === 0 ? LONG_HEADER_BYTES : PAGE_HEADER_BYTES;
  const length = Buffer.alloc(4);
  const handle = await open(file, 'r');
  try {
    await handle.read(length, 0, 4, at);
  } finally {
    await handle.close();
  }
  return at + length.readUInt32LE(0) > bytes;
}

/** What no backup that is kept needs any more. */
export async function pruneSegments(
  folder: string,
  before: number,
  bytes: number,
): Promise<number> {
  let count = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const segment = BELONGS.test(name) ? parseSegment(name.slice(0, 24), bytes) : undefined;
    if (segment === undefined || segment.number >= before) continue;
    await unlink(path.join(folder, name));
    count += 1;
  }
  return count;
}
