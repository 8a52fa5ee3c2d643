import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  type ElectionId,
  type ElectorId,
  type OfficeId,
  type SourceId,
} from '#kernel';
import { LOGGER, type Logger } from '#platform/logging';
import { ScopedCredentialsIssuer, type ScopedCredentials } from '#platform/storage';
import { evidenceFolder } from './domain/evidence-folder.js';
import { EvidenceQuotas } from './evidence-quotas.js';
import { LentKeys } from './lent-keys.js';
import { MEDIA_SETTINGS, type MediaSettings } from './media-settings.js';

/** Who uploads, and where. */
export interface EvidencePlace {
  readonly electionId: ElectionId;
  readonly officeId: OfficeId;
  readonly electorId: ElectorId;
  readonly sourceId: SourceId;
}

export interface LentFolder {
  readonly basePath: string;
  /** Null when none can be had at this moment: whoever asks goes on without, and asks again later. */
  readonly credentials: ScopedCredentials | null;
}

const KEYS_LIVE_SECONDS = 3_600;
const MIN_LEFT_MS = 30 * 60_000;
/** Some 30 MB, and twice the sources that a country posts. */
const MOST_KEPT = 20_000;
/** The issuer lets sixteen ask at a time; who would wait behind hundreds is told at once. */
const MOST_AWAITED = 256;
const MAX_WAIT_MS = 700;

/** Lends each source the keys of its folder. Nobody waits long for it, whatever STS does. */
@Injectable()
export class EvidenceCredentials {
  private readonly kept = new LentKeys(MOST_KEPT, MIN_LEFT_MS);
  private readonly awaited = new Map<string, Promise<ScopedCredentials | null>>();

  constructor(
    private readonly issuer: ScopedCredentialsIssuer,
    private readonly quotas: EvidenceQuotas,
    @Inject(MEDIA_SETTINGS) private readonly settings: MediaSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async lend(place: EvidencePlace): Promise<LentFolder> {
    const folder = evidenceFolder(place.electionId, place.officeId, place.electorId);
    const basePath = `s3://${this.settings.bucket}/${folder}`;
    const credentials =
      this.kept.find(folder, this.clock.now()) ?? (await inTime(this.ask(folder, place)));
    return { basePath, credentials };
  }

  /** One question for each folder at a time. It goes on when its askers have left, for those who come next. */
  private ask(folder: string, place: EvidencePlace): Promise<ScopedCredentials | null> {
    const awaited = this.awaited.get(folder);
    if (awaited !== undefined) return awaited;
    if (this.awaited.size >= MOST_AWAITED) return Promise.resolve(null);
    const asked = this.issue(folder, place).finally(() => this.awaited.delete(folder));
    this.awaited.set(folder, asked);
    return asked;
  }

  private async issue(
    folder: string,
    { officeId, sourceId }: EvidencePlace,
  ): Promise<ScopedCredentials | null> {
    try {
      if (await this.quotas.isFull(officeId, sourceId)) return null;
      // The session carries the source's number: the store's own logs need no more names than the path has.
      const request = { prefix: folder, sessionName: sourceId, seconds: KEYS_LIVE_SECONDS };
      const issued = await this.issuer.issue(request);
      if (!issued.ok) return null;
      this.kept.keep(folder, issued.value);
      return issued.value;
    } catch (error) {
      this.logger.error({ err: error }, 'no keys for uploads could be made');
      return null;
    }
  }
}

async function inTime<T>(work: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MAX_WAIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
