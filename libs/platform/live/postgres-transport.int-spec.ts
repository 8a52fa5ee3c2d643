import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';
import { describeLiveBus } from './live-bus.contract.js';
import { PostgresTransport } from './postgres-transport.js';

describe('the live bus on PostgreSQL', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  describeLiveBus(() => ({
    open: () => new PostgresTransport(database.url, captureLog().logger),
    cutConnections: async () => {
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'scrutin-live' and datname = current_database()`,
      );
    },
    sendForeign: async (text) => {
      await database.query(`select pg_notify('scrutin_live', $1)`, [text]);
    },
  }));
});
