import { setTimeout as delay } from 'node:timers/promises';
import type { OfficeId } from '#kernel';
import { FRESH_MS, type AnswerShelf } from './answer-shelf.js';
import type { Stream } from './domain/tally.js';
import type { FiguresLoader } from './figures-loader.js';

/** Twice within the life of an answer, so that one slow pass lets nothing go stale. */
const RENEW_EVERY_MS = 400;
const PATIENCE_MS = 100;
/** Announcements come one by one; read one by one, each would cost as much as twenty together. */
const GATHER_MS = 20;
/** Of a hundred thousand offices: between two portions others have their turn. */
const AT_ONCE = 10_000;

type Wanted = ReturnType<AnswerShelf['takeWanted']>;

/**
 * Keeps fresh what is asked for all the time. Thousands of offices that are each asked for many times a second would
 * otherwise go stale one by one, each second, and be read one by one: here all of them are held against PostgreSQL at
 * once, and only those that have moved are read. What nobody asks for goes stale as ever.
 */
export class FiguresRenewal {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  /** Of all who wait for the same pass, from the first of them on. */
  private patience: Promise<void> | undefined;
  private readonly announced = new Set<OfficeId>();
  private gathering: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly desk: { readonly stream: Stream; readonly shelf: AnswerShelf },
    private readonly loader: FiguresLoader,
    private readonly reload: (officeId: OfficeId) => void,
  ) {}

  start(): void {
    this.schedule();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.gathering);
    await this.running;
  }

  /** Reads anew what was announced to have moved, together with what else is in the next moment; unless somebody did. */
  soon(officeId: OfficeId): void {
    this.announced.add(officeId);
    if (this.isStopped) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      for (const one of this.announced) if (this.desk.shelf.isOutdated(one)) this.reload(one);
      this.announced.clear();
    }, GATHER_MS);
  }

  /** A pass that is under way finds out in a moment what everybody whose answer has just gone stale would ask for. */
  async waitForPass(): Promise<void> {
    if (this.running === undefined) return;
    this.patience ??= delay(PATIENCE_MS, undefined, { ref: false });
    await Promise.race([this.running, this.patience]);
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.pass().then(() => {
        this.running = undefined;
        this.patience = undefined;
        if (!this.isStopped) this.schedule();
      });
    }, RENEW_EVERY_MS);
  }

  /** Where PostgreSQL cannot be asked nothing is renewed: whoever asks next hears why. */
  private async pass(): Promise<void> {
    const wanted = this.desk.shelf.takeWanted();
    try {
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        await this.renewAll(wanted.slice(from, from + AT_ONCE));
      }
    } catch {
      return;
    }
  }

  private async renewAll(wanted: Wanted): Promise<void> {
    const { stream, shelf } = this.desk;
    const freshUntil = performance.now() + FRESH_MS;
    const moved = await this.loader.findMoved(stream, wanted);
    for (const [officeId, answer] of wanted) {
      if (moved.has(officeId)) this.reload(officeId);
      else shelf.renew(officeId, answer, freshUntil);
    }
  }
}
