import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { TALLY_TOPICS } from '#features/observations';
import { LiveBus } from '#platform/live';
import { Snapshots, type Reading } from '#platform/snapshots';
import { AnswerShelf, FRESH_MS } from './answer-shelf.js';
import type { Stream } from './domain/tally.js';
import { FiguresLoader } from './figures-loader.js';
import { FiguresMetrics } from './figures-metrics.js';
import { FiguresRenewal } from './figures-renewal.js';
import { fromSnapshotValue, toSnapshotValue, type ReadyAnswer } from './ready-answer.js';

/**
 * For each stream. More than a hundred thousand offices of ordinary elections: where fewer are kept than are asked for in
 * turn, none is ever found.
 */
const LIMITS = { bytes: 160 * 1024 * 1024, names: 150_000 };

/** One reading for everybody who waits for it. */
interface Flight {
  readonly answer: Promise<ReadyAnswer | undefined>;
  heard: number;
}

interface Desk {
  readonly stream: Stream;
  readonly shelf: AnswerShelf;
  readonly renewal: FiguresRenewal;
  readonly flights: Map<OfficeId, Flight>;
}

/**
 * The figures of an office as bytes that only have to be sent: those at hand, or the snapshot that another process
 * left in Redis, or PostgreSQL; the first that has them. Never older than a second, nor than what this process showed
 * or heard of before. Whether somebody may see them is asked elsewhere (`FiguresAccess`).
 */
@Injectable()
export class OfficeFigures implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly desks: Readonly<Record<Stream, Desk>>;
  private stopListening: readonly (() => void)[] = [];

  constructor(
    private readonly snapshots: Snapshots,
    private readonly loader: FiguresLoader,
    private readonly metrics: FiguresMetrics,
    private readonly live: LiveBus,
  ) {
    this.desks = { votes: this.openDesk('votes'), ballots: this.openDesk('ballots') };
  }

  onApplicationBootstrap(): void {
    this.stopListening = Object.values(this.desks).map((desk) => this.listenFor(desk));
    for (const { renewal } of Object.values(this.desks)) renewal.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const stop of this.stopListening) stop();
    await Promise.all(Object.values(this.desks).map(async ({ renewal }) => renewal.stop()));
  }

  /** What is at hand and fresh, without waiting. */
  peek(stream: Stream, officeId: OfficeId): ReadyAnswer | undefined {
    return this.desks[stream].shelf.peek(officeId, performance.now());
  }

  /** The same, but also what is known to have moved: it is being read anew, and until then a second is not over. */
  peekHeld(stream: Stream, officeId: OfficeId): ReadyAnswer | undefined {
    return this.desks[stream].shelf.peekHeld(officeId, performance.now());
  }

  /** Undefined where there is no such office. */
  async find(stream: Stream, officeId: OfficeId): Promise<ReadyAnswer | undefined> {
    const desk = this.desks[stream];
    const now = performance.now();
    const ready = desk.shelf.peek(officeId, now);
    if (ready !== undefined || desk.shelf.isUnknown(officeId, now)) return ready;
    if (desk.shelf.isKept(officeId)) {
      await desk.renewal.waitForPass();
      const renewed = desk.shelf.peek(officeId, performance.now());
      if (renewed !== undefined) return renewed;
    }
    const flight = desk.flights.get(officeId);
    if (flight === undefined) return this.fly(desk, officeId).answer;
    const { heard } = flight;
    const answer = await flight.answer;
    if (answer === undefined || answer.version >= heard) return answer;
    // It may have been read before the commit of which we had heard when we came.
    return (desk.flights.get(officeId) ?? this.fly(desk, officeId)).answer;
  }

  /** Of an answer that has moved and is wanted: nobody asks Redis, which knows no more than we have just heard. */
  private renew(desk: Desk, officeId: OfficeId): void {
    if (desk.flights.has(officeId)) return;
    const { answer } = this.fly(desk, officeId, async (flight) =>
      this.load(desk, officeId, flight, undefined),
    );
    // Whoever asks next hears of the fault.
    answer.catch(() => undefined);
  }

  private renewIfOutdated({ shelf, renewal }: Desk, officeId: OfficeId): void {
    if (shelf.isOutdated(officeId) && shelf.isWanted(officeId)) renewal.soon(officeId);
  }

  private fly(
    desk: Desk,
    officeId: OfficeId,
    read = async (flight: Flight) => this.read(desk, officeId, flight),
  ): Flight {
    const flight: Flight = {
      heard: 0,
      // Begins when the flight is known, so that nothing announced meanwhile is missed.
      answer: Promise.resolve().then(async () => read(flight)),
    };
    desk.flights.set(officeId, flight);
    const land = (): void => {
      desk.flights.delete(officeId);
    };
    void flight.answer.then(() => {
      land();
      // Of what was announced meanwhile the reading may know nothing, and nobody else would look before the next pass.
      this.renewIfOutdated(desk, officeId);
    }, land);
    return flight;
  }

  private async read(
    desk: Desk,
    officeId: OfficeId,
    flight: Flight,
  ): Promise<ReadyAnswer | undefined> {
    const asked = performance.now();
    const reading = await this.snapshots.read(keyOf(desk, officeId));
    const lowest = Math.max(desk.shelf.lowestVersion(officeId), flight.heard);
    const { found } = reading ?? {};
    const snapshot =
      found && found.version >= lowest ? fromSnapshotValue(found.version, found.value) : undefined;
    if (found === undefined || snapshot === undefined) {
      return this.load(desk, officeId, flight, reading);
    }
    this.metrics.countReading(desk.stream, 'redis');
    const leftMs = Math.min(found.leftMs, FRESH_MS);
    const outdatedSince = desk.shelf.keep(officeId, snapshot, asked + leftMs, flight.heard);
    this.metrics.observeLag(desk.stream, outdatedSince);
    return snapshot;
  }

  private async load(
    desk: Desk,
    officeId: OfficeId,
    flight: Flight,
    reading: Reading | undefined,
  ): Promise<ReadyAnswer | undefined> {
    const freshUntil = performance.now() + FRESH_MS;
    // Announced means committed: what was heard before the reading begins is in it, or was never true.
    flight.heard = 0;
    const answer = await this.loader.load(desk.stream, officeId);
    this.metrics.countReading(desk.stream, 'database');
    if (answer === undefined) {
      desk.shelf.keepUnknown(officeId, freshUntil);
      return undefined;
    }
    const outdatedSince = desk.shelf.keep(officeId, answer, freshUntil, flight.heard);
    this.metrics.observeLag(desk.stream, outdatedSince);
    if (reading !== undefined) {
      const snapshot = { version: answer.version, value: toSnapshotValue(answer) };
      void this.snapshots.write(keyOf(desk, officeId), snapshot, reading, FRESH_MS);
    }
    return answer;
  }

  private openDesk(stream: Stream): Desk {
    const shelf = new AnswerShelf(LIMITS);
    const renewal = new FiguresRenewal({ stream, shelf }, this.loader, (officeId) => {
      this.renew(desk, officeId);
    });
    const desk = { stream, shelf, renewal, flights: new Map<OfficeId, Flight>() };
    return desk;
  }

  private listenFor(desk: Desk): () => void {
    const { stream, shelf, flights } = desk;
    return this.live.listen(TALLY_TOPICS[stream], {
      onAnnouncement: ({ id, version }) => {
        const officeId = id as OfficeId;
        shelf.hear(officeId, version);
        const flight = flights.get(officeId);
        if (flight !== undefined) flight.heard = Math.max(flight.heard, version);
        else this.renewIfOutdated(desk, officeId);
      },
      // What was missed is made up for within a second: nothing is kept for longer.
      onGap: () => undefined,
    });
  }
}

function keyOf({ stream }: Desk, officeId: OfficeId): string {
  return `figures:${stream}:${officeId}`;
}
