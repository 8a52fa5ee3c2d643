import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import type { ElectionId, ElectorId, OfficeId, SourceActor, SourceId } from '#kernel';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { ReportIntakeModule, VOTE_DESK, type VoteDesk } from '#features/observations';
import {
  CONTRACT_TIMES,
  VerificationModule,
  VoteVerificationService,
  type CloseCode,
  type Seat,
  type ServerMessage,
  type VerificationTimes,
} from '#features/verification';
import { DatabaseModule } from '#platform/database';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { captureLog, createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { insertElection, insertOffices } from '../stats/figures-under-test.js';

/** Processes as they meet in production, on one database and one folder of keys; without the sockets. */
export class VerificationUnderTest {
  readonly processes: TestingModule[] = [];
  private readonly captured = captureLog();

  private constructor(
    readonly server: TestDatabase,
    readonly keysFolder: string,
    private readonly redisUrl: string | undefined,
    private readonly times: VerificationTimes,
  ) {}

  static async open(
    redisUrl?: string,
    times: Partial<VerificationTimes> = {},
    count = 2,
  ): Promise<VerificationUnderTest> {
    const folder = await mkdtemp(path.join(tmpdir(), 'scrutin-keys-'));
    const server = await createTestDatabase();
    const world = new VerificationUnderTest(server, folder, redisUrl, {
      ...CONTRACT_TIMES,
      ...times,
    });
    for (let n = 0; n < count; n += 1) await world.startProcess();
    return world;
  }

  get log(): string {
    return this.captured.text();
  }

  async startProcess(): Promise<TestingModule> {
    const { url } = this.server;
    const nest = await Test.createTestingModule({
      imports: [
        LoggingModule.forRoot(this.captured.logger),
        MetricsModule.forRoot('test'),
        DatabaseModule.forRoot({
          ...{ url, poolSize: 10, applicationName: 'scrutin-test' },
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: url, redisUrl: this.redisUrl }),
        RateLimitsModule.forRoot({ redisUrl: undefined }),
        ReportIntakeModule.forRoot({
          highestIndexWhereRollUnknown: 10_000,
          pace: { reportsBySource: 1e6, reportsByOffice: 1e6, batchesBySource: 1e6 },
        }),
        VerificationModule.forRoot({
          ...{ keysFolder: this.keysFolder, connections: 10_000, connectionsByAddress: 1_000 },
          ...{ waitingByOffice: 50, times: this.times },
        }),
      ],
    }).compile();
    await nest.init();
    this.processes.push(nest);
    return nest;
  }

  async close(): Promise<void> {
    for (const one of this.processes) await one.close();
    await this.server.drop();
    await rm(this.keysFolder, { recursive: true });
  }

  async openOffices(
    count: number,
  ): Promise<{ election: ElectionId; offices: readonly OfficeId[] }> {
    const election = await insertElection(this.server);
    return { election, offices: await insertOffices(this.server, election, count) };
  }

  async reporter(electionId: ElectionId, officeId: OfficeId): Promise<SourceActor> {
    const electorId = randomUUID() as string as ElectorId;
    const [row] = await this.server.query<{ readonly id: SourceId }>(
      `insert into sources (elector_id, password_hash) values ($1, '$argon2id$none') returning id`,
      [electorId],
    );
    if (row === undefined) throw new Error('there is no source');
    await this.server.query(
      `insert into source_standings (election_id, source_id, status) values ($1, $2, 'independent')`,
      [electionId, row.id],
    );
    return { kind: 'source', id: row.id, electorId, officeId, electionId, isTrusted: true };
  }

  /** Resolves when the report is committed. */
  async vote(process: number, reporter: SourceActor, index: number): Promise<string> {
    const desk = this.at(process).get<VoteDesk>(VOTE_DESK);
    const { report } = await desk.take(reporter, {
      ...{ deed: 'report', index },
      attributes: { gender: 'female', age: 'less_60', hasTorn: false },
    });
    return report.id;
  }

  connect(process: number, address = '192.0.2.1'): TestCitizen {
    return new TestCitizen(this.at(process).get(VoteVerificationService), address);
  }

  async wait(process: number, officeId: OfficeId, electorId = randomUUID()): Promise<TestCitizen> {
    const citizen = this.connect(process);
    citizen.say({ type: 'voting', poll_office_id: officeId, elector_id: electorId });
    await citizen.until('waiting');
    return citizen;
  }

  private at(process: number): TestingModule {
    const found = this.processes[process];
    if (found === undefined) throw new Error('there is no such process');
    return found;
  }
}

export class TestCitizen {
  readonly heard: ServerMessage[] = [];
  /** When the first vote came, on the clock of `performance`. */
  shownAt: number | undefined;
  code: CloseCode | undefined;
  readonly seat: Seat;

  constructor(service: VoteVerificationService, address: string) {
    this.seat = service.connect(
      {
        send: (message) => {
          if (message.type === 'vote') this.shownAt ??= performance.now();
          this.heard.push(message);
        },
        close: (code) => {
          this.code = code;
        },
      },
      address,
    );
  }

  get votes() {
    return this.heard.flatMap((one) => (one.type === 'vote' ? [one.vote] : []));
  }

  get errors(): readonly string[] {
    return this.heard.flatMap((one) => (one.type === 'error' ? [one.code] : []));
  }

  get key(): string {
    for (const one of this.heard) if (one.type === 'waiting') return one.resume;
    throw new Error('nobody gave a key');
  }

  say(message: unknown): void {
    this.seat.hear(JSON.stringify(message));
  }

  async until(type: ServerMessage['type'], count = 1, withinMs = 10_000): Promise<void> {
    await eventually(() => {
      const found = this.heard.filter((one) => one.type === type).length;
      if (found < count) throw new Error(`${String(found)} ${type}: ${JSON.stringify(this.heard)}`);
    }, withinMs);
  }
}
