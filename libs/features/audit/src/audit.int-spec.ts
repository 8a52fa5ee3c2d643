import { setTimeout as delay } from 'node:timers/promises';
import { systemActor, type AccountId, type Actor, type ElectionId } from '#kernel';
import { Database } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { AuditSealer } from './audit-sealer.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit-verifier.js';
import { electionChain, PLATFORM_CHAIN, type ChainName } from './domain/audit-chain.js';
import type { Change } from './domain/audit-entry.js';
import { AUDIT_ENTITIES } from './index.js';
import { AuditChainsRepository } from './persistence/audit-chains.repository.js';
import { AuditEntriesRepository } from './persistence/audit-entries.repository.js';

const worker = systemActor('test');
const admin: Actor = {
  kind: 'platform_admin',
  id: '00000000-0000-4000-8000-000000000001' as AccountId,
  origin: { address: '192.0.2.7', correlationId: 'correlation-1' },
};
const director: Actor = {
  kind: 'director',
  id: '00000000-0000-4000-8000-000000000002' as AccountId,
};

function change(n: number, chain: ChainName = PLATFORM_CHAIN): Change {
  return {
    chain,
    action: 'thing.moved',
    subject: { kind: 'thing', id: `thing-${String(n)}` },
    before: { place: n - 1, note: 'é\u2028"' },
    after: { place: n },
  };
}

describe('the audit trail', () => {
  let server: TestDatabase;
  let database: Database;
  let audit: AuditService;
  let sealer: AuditSealer;
  let verifier: AuditVerifier;

  beforeEach(async () => {
    server = await createTestDatabase();
    // The template was migrated, and its migration is an entry of its own.
    await server.query(
      `set session_replication_role = replica; truncate audit_unsealed, audit_seals, audit_chains, audit_entries`,
    );
    database = new Database({
      url: server.url,
      poolSize: 8,
      applicationName: 'scrutin-test',
      entities: [...AUDIT_ENTITIES],
    });
    await database.open();
    const chains = new AuditChainsRepository();
    audit = new AuditService(database, new AuditEntriesRepository(), chains);
    sealer = new AuditSealer(database, chains);
    verifier = new AuditVerifier(database, chains);
  });

  afterEach(async () => {
    await database.close();
    await server.drop();
  });

  async function record(actor: Actor, ...changes: Change[]): Promise<void> {
    await database.transaction((tx) => audit.record(actor, tx, ...changes));
  }

  async function sealAll(): Promise<void> {
    while ((await sealer.sealBatch()) > 0);
  }

  /** What only a superuser can do: past the triggers. */
  async function tamper(...statements: string[]): Promise<void> {
    await server.query(['set session_replication_role = replica', ...statements].join('; '));
  }

  describe('recording', () => {
    it('keeps who, what, which, before, after, when and from where', async () => {
      await record(admin, change(1));
      const [listed] = await audit.list(admin, { limit: 10 });
      expect(listed?.entry).toMatchObject({
        chain: 'platform',
        actor: { kind: 'platform_admin', id: '00000000-0000-4000-8000-000000000001' },
        action: 'thing.moved',
        subject: { kind: 'thing', id: 'thing-1' },
        before: { place: 0, note: 'é\u2028"' },
        after: { place: 1 },
        origin: '192.0.2.7',
        correlationId: 'correlation-1',
      });
      expect(Math.abs(Date.now() - (listed?.entry.occurredAt.getTime() ?? 0))).toBeLessThan(60_000);
    });

    it('leaves nothing behind when the change itself is rolled back', async () => {
      const work = database.transaction(async (tx) => {
        await audit.record(worker, tx, change(1));
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      expect(await server.query('select 1 from audit_entries')).toHaveLength(0);
      expect(await server.query('select 1 from audit_unsealed')).toHaveLength(0);
    });

    it('records what is repeated only once, when asked to', async () => {
      expect(await audit.recordOnce(worker, [change(1), change(2)])).toHaveLength(2);
      expect(await audit.recordOnce(worker, [change(2), change(3)])).toHaveLength(1);
      expect(await audit.list(admin, { limit: 10 })).toHaveLength(3);
    });

    it('records once what several processes find unrecorded at the same moment', async () => {
      const found = await Promise.all(
        Array.from({ length: 6 }, () => audit.recordOnce(worker, [change(1), change(2)])),
      );
      expect(found.flat()).toHaveLength(2);
      expect(await audit.list(admin, { limit: 10 })).toHaveLength(2);
    });

    it.each([
      `update audit_entries set action = 'x'`,
      'delete from audit_entries',
      'truncate audit_entries cascade',
      `update audit_seals set position = 9`,
      'delete from audit_seals',
    ])('is append-only: %s is refused', async (sql) => {
      await record(worker, change(1));
      await sealAll();
      await expect(server.query(sql)).rejects.toThrow(/append-only/);
    });
  });

  describe('reading', () => {
    it('shows the platform trail to platform admins and to nobody else', async () => {
      await record(worker, change(1));
      expect(await audit.list(admin, { limit: 10 })).toHaveLength(1);
      for (const actor of [director, worker, { kind: 'public' } as const]) {
        await expect(audit.list(actor, { limit: 10 })).rejects.toMatchObject({
          code: 'audit_not_found',
        });
        await expect(audit.getHead(actor)).rejects.toMatchObject({ code: 'audit_not_found' });
      }
    });

    it('keeps the entries of an election out of the trail of the platform', async () => {
      const chain = electionChain('00000000-0000-4000-8000-00000000000e' as ElectionId);
      await record(worker, change(1, chain));
      expect(await audit.list(admin, { limit: 10 })).toHaveLength(0);
      expect(await audit.readChain(chain, { limit: 10 })).toHaveLength(1);
    });

    it('filters and pages, newest first', async () => {
      await record(worker, change(1), change(2), change(3));
      const ids = async (query: Parameters<AuditService['list']>[1]): Promise<string[]> =>
        (await audit.list(admin, query)).map(({ entry }) => entry.subject.id);
      expect(await ids({ limit: 10 })).toEqual(['thing-3', 'thing-2', 'thing-1']);
      expect(await ids({ limit: 10, subjectId: 'thing-2' })).toEqual(['thing-2']);
      expect(await ids({ limit: 10, action: `' or true --` })).toEqual([]);
      const [newest] = await audit.list(admin, { limit: 1 });
      expect(await ids({ limit: 10, beforeId: newest?.entry.id })).toEqual(['thing-2', 'thing-1']);
    });
  });

  describe('sealing', () => {
    it('chains each election apart, and the API shows the seal', async () => {
      const other = electionChain('00000000-0000-4000-8000-00000000000e' as ElectionId);
      await record(worker, change(1), change(2, other), change(3));
      expect((await audit.list(admin, { limit: 1 }))[0]?.seal).toBeUndefined();
      await sealAll();
      const report = await verifier.verify();
      expect(report).toMatchObject({ faults: [], waiting: 0, unchained: 0 });
      expect(report.heads.map(({ chain, length }) => [chain, length])).toEqual([
        [other, 1],
        ['platform', 2],
      ]);
      expect((await audit.list(admin, { limit: 1 }))[0]?.seal).toEqual({
        position: 2,
        hash: (await audit.getHead(admin)).hash,
      });
    });

    it('loses and doubles nothing when many write and four seal at the same time', async () => {
      let writing = true;
      const writers = [1, 2, 3, 4].map(async (w) => {
        for (let n = 0; n < 50; n += 1) await record(worker, change(w * 1_000 + n));
      });
      const sealers = [1, 2, 3, 4].map(async () => {
        while (writing) {
          await sealer.sealBatch(7);
          await delay(1);
        }
      });
      await Promise.all(writers);
      writing = false;
      await Promise.all(sealers);
      await sealAll();
      const report = await verifier.verify();
      expect(report).toMatchObject({ faults: [], waiting: 0, unchained: 0 });
      expect(report.heads).toEqual([expect.objectContaining({ length: 200 })]);
    });

    it('seals an entry that was committed after later ones', async () => {
      let release: () => void = () => undefined;
      const slow = database.transaction(async (tx) => {
        await audit.record(worker, tx, change(1));
        await new Promise<void>((resolve) => (release = resolve));
      });
      await delay(50);
      await record(worker, change(2));
      await sealAll();
      release();
      await slow;
      await sealAll();
      expect(await verifier.verify()).toMatchObject({
        faults: [],
        unchained: 0,
        heads: [expect.objectContaining({ length: 2 })],
      });
    });
  });

  describe('verification', () => {
    beforeEach(async () => {
      await record(worker, ...[1, 2, 3, 4, 5, 6].map((n) => change(n)));
      await sealAll();
    });

    const byHand = `(select entry_id from audit_seals where position = 3)`;

    it.each([
      [
        'an altered entry',
        `update audit_entries set after = '{"place": 99}' where id = ${byHand}`,
        'altered',
        3,
      ],
      [
        'another author',
        `update audit_entries set actor_id = 'me' where id = ${byHand}`,
        'altered',
        3,
      ],
      [
        'another time',
        `update audit_entries set occurred_at = now() where id = ${byHand}`,
        'altered',
        3,
      ],
      [
        'a replaced hash',
        `update audit_seals set hash = sha256('x') where position = 3`,
        'altered',
        3,
      ],
      ['a missing link', `delete from audit_seals where position = 3`, 'gap', 3],
      [
        'a chain cut and not covered up',
        `delete from audit_seals where position > 4`,
        'shorter_than_head',
        6,
      ],
      ['a head that was removed', 'delete from audit_chains', 'differs_from_head', 0],
      ['another head', `update audit_chains set head = sha256('x')`, 'differs_from_head', 6],
      [
        'a time that is none',
        `alter table audit_entries drop constraint audit_entries_occurred_at_is_a_moment;
         update audit_entries set occurred_at = 'infinity' where id = ${byHand}`,
        'altered',
        3,
      ],
    ])('finds %s', async (_, sql, code, position) => {
      await tamper(sql);
      expect((await verifier.verify()).faults).toEqual([{ chain: 'platform', code, position }]);
    });

    it('finds a tail that was removed with all its traces, against an exported head only', async () => {
      const exported = (await verifier.verify()).heads;
      await tamper(
        'create temp table cut as select entry_id from audit_seals where position > 4',
        'delete from audit_seals where position > 4',
        'delete from audit_entries where id in (select entry_id from cut)',
        'update audit_chains set length = 4, head = (select hash from audit_seals where position = 4)',
      );
      expect((await verifier.verify()).faults).toEqual([]);
      expect((await verifier.verify(exported)).faults).toEqual([
        { chain: 'platform', code: 'shorter_than_head', position: 6 },
      ]);
    });

    it('finds a chain that was rewritten from its beginning, against an exported head', async () => {
      const exported = (await verifier.verify()).heads;
      await tamper(
        `update audit_entries set actor_id = 'somebody else'`,
        'delete from audit_seals',
        'delete from audit_chains',
        'insert into audit_unsealed select id from audit_entries',
      );
      await sealAll();
      expect((await verifier.verify()).faults).toEqual([]);
      expect((await verifier.verify(exported)).faults).toEqual([
        { chain: 'platform', code: 'differs_from_head', position: 6 },
      ]);
    });

    it('finds a chain that is gone altogether, against an exported head', async () => {
      const exported = (await verifier.verify()).heads;
      await tamper(
        'delete from audit_seals',
        'delete from audit_chains',
        'delete from audit_entries',
      );
      expect((await verifier.verify(exported)).faults).toEqual([
        { chain: 'platform', code: 'shorter_than_head', position: 6 },
      ]);
    });

    it('finds an entry that was slipped past the queue', async () => {
      await tamper(
        `insert into audit_entries (chain, actor_kind, action, subject_kind, subject_id)
         values ('platform', 'system', 'x', 'x', 'x')`,
      );
      expect(await verifier.verify()).toMatchObject({ faults: [], unchained: 1 });
    });

    it('accepts an exported head that the chain has grown beyond', async () => {
      const exported = (await verifier.verify()).heads;
      await record(worker, change(7));
      await sealAll();
      expect((await verifier.verify(exported)).faults).toEqual([]);
    });
  });
});
