import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { LOGGER, type Logger } from '#platform/logging';
import { ELECTIONS_SETTINGS, type ElectionsSettings } from './elections-settings.js';

const DAY_MS = 24 * 3_600_000;
const OURS = /^polling-map-[0-9a-f-]{36}\.csv$/;

/** Where files lie while they are read; rolls of voters are nobody else's business. */
@Injectable()
export class ImportFolder implements OnApplicationBootstrap {
  constructor(
    @Inject(ELECTIONS_SETTINGS) private readonly settings: ElectionsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async make(): Promise<void> {
    await mkdir(this.settings.importFolder, { recursive: true, mode: 0o700 });
  }

  /** A name that nobody has yet. */
  newPath(): string {
    return path.join(this.settings.importFolder, `polling-map-${randomUUID()}.csv`);
  }

  async remove(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  /** What a process left behind that was killed. Others may share the folder, so only what is old goes. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      for (const name of await readdir(this.settings.importFolder)) {
        const file = path.join(this.settings.importFolder, name);
        if (OURS.test(name) && (await this.isOld(file))) await this.remove(file);
      }
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === 'ENOENT') return;
      this.logger.warn({ err: error }, 'old files of imports could not be cleared away');
    }
  }

  private async isOld(file: string): Promise<boolean> {
    return this.clock.now().getTime() - (await stat(file)).mtimeMs > DAY_MS;
  }
}
