import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../local-services/plain-error.js';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;
const PIECE = Buffer.alloc(4 * 1024);

/** A file system in a file, which can be filled to the last block without anybody else noticing. */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    private readonly image: string,
  ) {}

  /** Only root may mount. */
  static isPossible(): boolean {
    return process.platform === 'linux' && process.getuid?.() === 0;
  }

  static async mount(folder: string, megabytes: number): Promise<SmallDisk> {
    const image = `${folder}.img`;
    await mkdir(folder);
    await writeFile(image, '');
    await truncate(image, megabytes * MEGABYTE);
    try {
      await run('mkfs.ext4', ['-q', '-m', '0', image]);
      await run('mount', ['-o', 'loop', image, folder]);
    } catch (error) {
      await rm(image, { force: true });
      throw new PlainError(
        `A disk to fill could not be mounted: ${String(error)}. It takes root, mkfs.ext4 and loop devices.`,
      );
    }
    return new SmallDisk(folder, image);
  }

  /** Until nothing more fits. */
  async fill(): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    // At once what there is; then piece by piece what others gave back meanwhile.
    await run('fallocate', ['-l', String(bavail * bsize), this.balloon]).catch(() => undefined);
    const file = await open(this.balloon, 'a');
    try {
      for (;;) await file.write(PIECE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  async free(): Promise<void> {
    await rm(this.balloon);
  }

  async unmount(): Promise<void> {
    await run('umount', [this.folder]);
    await rm(this.image, { force: true });
  }

  private get balloon(): string {
    return path.join(this.folder, 'balloon');
  }
}
