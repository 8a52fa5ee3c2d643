import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { AUDIT_ENTITIES } from '#features/audit';
import { ELECTIONS_ENTITIES } from '#features/elections';
import { TalliesModule, TallyVerifier, type TallyReport } from '#features/observations';
import type { ElectionId } from '#kernel';
import { DatabaseModule } from '#platform/database';
import { LiveModule } from '#platform/live';
import { createLogger, LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';

@Module({})
class VerifierModule {
  static forRoot(url: string): DynamicModule {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const logger = createLogger({
      ...{ name: 'prove', level: 'error', format: 'json', isProduction: false },
      destination: nowhere,
    });
    return {
      module: VerifierModule,
      imports: [
        LoggingModule.forRoot(logger),
        MetricsModule.forRoot('prove'),
        DatabaseModule.forRoot({
          ...{ url, poolSize: 4, applicationName: 'scrutin-prove', isUnhurried: true },
          entities: [...AUDIT_ENTITIES, ...ELECTIONS_ENTITIES],
        }),
        LiveModule.forRoot({ databaseUrl: url, redisUrl: undefined }),
        TalliesModule,
      ],
    };
  }
}

/** What tally:verify says of one election. */
async function verifyTallies(url: string, electionId: string): Promise<TallyReport> {
  const context = await NestFactory.createApplicationContext(VerifierModule.forRoot(url), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await context.get(TallyVerifier).verify(electionId as ElectionId);
  } finally {
    await context.close();
  }
}

/** Empty where it finds just what was sent, and nothing wrong with it. */
export async function judgeByVerifier(
  url: string,
  electionId: string,
  sent: { readonly offices: number; readonly reports: number },
): Promise<readonly string[]> {
  const { offices, reports, faults, waiting } = await verifyTallies(url, electionId);
  const found = { offices, reports, faults, waiting };
  const sound = { offices: sent.offices, reports: sent.reports, faults: [], waiting: 0 };
  if (isDeepStrictEqual(found, sound)) return [];
  return [`the verifier says ${JSON.stringify(found)}`];
}
