import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid, type ElectionId, type OfficeId } from '#kernel';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

const KEY_BYTES = 32;
const SUFFIX = '.key';

/**
 * One key for each election, in a file of its own. Whoever holds a dump of the database cannot tell by it which elector
 * answered; once the file is destroyed nobody can.
 */
@Injectable()
export class ElectionKeys {
  private readonly folder: string;

  constructor(@Inject(VERIFICATION_SETTINGS) { keysFolder }: VerificationSettings) {
    this.folder = path.resolve(keysFolder);
  }

  /** Another one in each office, so that rows of two offices cannot be matched either. */
  async digest(electionId: ElectionId, officeId: OfficeId, electorId: string): Promise<Buffer> {
    const key = await this.get(electionId);
    return createHmac('sha256', key)
      .update(JSON.stringify([officeId, electorId]))
      .digest();
  }

  /** Elections that have a key. */
  async list(): Promise<readonly ElectionId[]> {
    const names = await this.unlessMissing(readdir(this.folder));
    return (names ?? [])
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length))
      .filter(isUuid) as ElectionId[];
  }

  async exists(electionId: ElectionId): Promise<boolean> {
    return (await this.unlessMissing(stat(this.fileOf(electionId)))) !== undefined;
  }

  /** Overwritten before it is removed, for as much as the file system makes of that. */
  async destroy(electionId: ElectionId): Promise<void> {
    const file = this.fileOf(electionId);
    const handle = await this.unlessMissing(open(file, 'r+'));
    if (handle === undefined) return;
    try {
      await handle.write(randomBytes(KEY_BYTES), 0, KEY_BYTES, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(file, { force: true });
  }

  private async get(electionId: ElectionId): Promise<Buffer> {
    const file = this.fileOf(electionId);
    const key = (await this.unlessMissing(readFile(file))) ?? (await this.make(file));
    if (key.length !== KEY_BYTES) throw new Error('the key of an election has a wrong length');
    return key;
  }

  /** Written aside and linked into place: it appears whole, and of two processes that make one the first wins. */
  private async make(file: string): Promise<Buffer> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const aside = `${file}.${randomUUID()}`;
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.write(randomBytes(KEY_BYTES));
      await handle.sync();
    } finally {
      await handle.close();
    }
    try {
      await link(aside, file);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await rm(aside, { force: true });
    }
    return readFile(file);
  }

  private fileOf(electionId: ElectionId): string {
    return path.join(this.folder, `${electionId}${SUFFIX}`);
  }

  private async unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}
