import { Test, type TestingModule } from '@nestjs/testing';
import { AUDIT_ENTITIES } from '#features/audit';
import { DiscrepanciesModule } from '#features/discrepancies';
import { ELECTIONS_ENTITIES, ElectionsModule } from '#features/elections';
import { IDENTITY_ENTITIES } from '#features/identity';
import { OfficialResultsModule } from '#features/official-results';
import { ReadThroughCacheModule } from '#platform/cache';
import { DatabaseModule } from '#platform/database';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { RateLimitsModule } from '#platform/rate-limits';
import { StorageModule } from '#platform/storage';
import { captureLog, createTestStorage, testStorageSettings } from '#platform/testing';
import { openResults, type ResultsUnderTest } from '../official-results/results-under-test.js';

/** The services of discrepancies beside those of official results, on the same database. */
export interface DiscrepanciesUnderTest {
  readonly results: ResultsUnderTest;
  readonly nest: TestingModule;
  close(): Promise<void>;
}

export async function openDiscrepancies(): Promise<DiscrepanciesUnderTest> {
  const results = await openResults();
  const nest = await openModule(results.server.url);
  await nest.init();
  return {
    ...{ results, nest },
    close: async () => {
      await nest.close();
      await results.close();
    },
  };
}

async function openModule(url: string): Promise<TestingModule> {
  const elections = ElectionsModule.forRoot({
    publicUrl: 'https://scrutin.example',
    approval: 'not_required',
    invitationsPerDay: 10,
    importFolder: '/nowhere',
  });
  const results = OfficialResultsModule.forRoot(elections);
  return Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(captureLog().logger),
      MetricsModule.forRoot('test'),
      DatabaseModule.forRoot({
        url,
        poolSize: 8,
        applicationName: 'scrutin-test',
        entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
      }),
      LiveModule.forRoot({ databaseUrl: url, redisUrl: undefined }),
      RateLimitsModule.forRoot({ redisUrl: undefined }),
      ReadThroughCacheModule.forRoot({ redisUrl: undefined }),
      MailModule.forRoot({ kind: 'mailbox', from: 'scrutin@localhost' }),
      StorageModule.forRoot(testStorageSettings(await createTestStorage())),
      elections,
      results,
      DiscrepanciesModule.forRoot(elections, results),
    ],
  }).compile();
}
