import { Test, type TestingModule } from '@nestjs/testing';
import type { ElectionId, OfficeId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import {
  LIVE_ROOMS_TIMES,
  LiveRoomsModule,
  LiveRoomsService,
  type CloseCode,
  type LiveRoomsSettings,
  type ReadyMessage,
  type VisitorSeat,
} from '#features/live-rooms';
import { TALLY_TOPICS } from '#features/observations';
import { DatabaseModule } from '#platform/database';
import { LiveBus, LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { HttpMetrics, MetricsModule } from '#platform/metrics';
import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';
import { insertElection, insertOffices } from '../stats/figures-under-test.js';

/** The rooms of one process, without sockets: lines that read as slowly as a test wants. */
export class RoomsUnderTest {
  private version = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly nest: TestingModule,
    readonly election: ElectionId,
    readonly office: OfficeId,
  ) {}

  static async open(times: Partial<LiveRoomsSettings['times']> = {}): Promise<RoomsUnderTest> {
    const database = await createTestDatabase();
    const { url } = database;
    const nest = await Test.createTestingModule({
      imports: [
        LoggingModule.forRoot(captureLog().logger),
        MetricsModule.forRoot('test'),
        DatabaseModule.forRoot({
          ...{ url, poolSize: 5, applicationName: 'scrutin-test' },
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: url, redisUrl: undefined }),
        LiveRoomsModule.forPublic({
          ...{ connections: 5_000, connectionsByAddress: 3_000 },
          times: { ...LIVE_ROOMS_TIMES, ...times },
        }),
      ],
    }).compile();
    await nest.init();
    const election = await insertElection(database);
    const [office] = await insertOffices(database, election, 1);
    if (office === undefined) throw new Error('there is no office');
    await database.query(
      `insert into tallies (office_id, stream, election_id) values ($1, 'votes', $2)`,
      [office, election],
    );
    return new RoomsUnderTest(database, nest, election, office);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.database.drop();
  }

  /** What a group of reports leaves behind. */
  async count(votes: number, isAnnounced = true): Promise<void> {
    this.version += 1;
    const last = { index: votes, gender: 'male', age: 'less_30', has_torn: false };
    await this.database.query(
      `update tallies set version = $2, counted = $3, last = $4 where office_id = $1 and stream = 'votes'`,
      [
        ...[this.office, this.version, votes],
        JSON.stringify({ ...last, observed_at: '2026-11-28T09:15:00.000Z' }),
      ],
    );
    if (!isAnnounced) return;
    const announcement = { topic: TALLY_TOPICS.votes, id: this.office, version: this.version };
    this.nest.get(LiveBus).announce(announcement);
  }

  connect(address = '192.0.2.1'): TestFollower {
    return new TestFollower(this.nest.get(LiveRoomsService), address, this.office);
  }

  async metric(name: string): Promise<Readonly<Record<string, number>>> {
    const metric = this.nest.get(HttpMetrics).registry.getSingleMetric(name);
    const { values } = (await metric?.get()) ?? { values: [] };
    return Object.fromEntries(
      values.map(({ labels, value }) => [String(Object.values(labels)[0] ?? ''), value]),
    );
  }
}

export class TestFollower {
  readonly sent: ReadyMessage[] = [];
  readonly times: number[] = [];
  code: CloseCode | undefined;
  isCut = false;
  /** As long as it does not read, nothing that is sent leaves. */
  isReading = true;
  private readonly unread: (() => void)[] = [];
  private readonly seat: VisitorSeat;

  constructor(
    service: LiveRoomsService,
    address: string,
    private readonly office: OfficeId,
  ) {
    this.seat = service.connect(
      {
        send: (message, sent) => {
          this.sent.push(message);
          this.times.push(performance.now());
          if (this.isReading) setImmediate(sent);
          else this.unread.push(sent);
        },
        close: (code) => {
          this.code = code;
        },
        cut: () => {
          this.isCut = true;
        },
      },
      address,
    );
  }

  get heard() {
    return this.sent.map(
      ({ text }) =>
        JSON.parse(text) as Readonly<Record<string, unknown>> & { readonly type: string },
    );
  }

  join(since?: number): void {
    this.say({ type: 'join', room: { kind: 'office', id: this.office }, since });
  }

  say(message: unknown): void {
    this.seat.hear(message);
  }

  readOn(): void {
    this.isReading = true;
    for (const sent of this.unread.splice(0)) sent();
  }

  leave(): void {
    this.seat.gone();
  }
}
