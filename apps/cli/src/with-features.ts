import {
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AUDIT_ENTITIES, AuditModule } from '#features/audit';
import { ELECTIONS_ENTITIES, PollingMapModule } from '#features/elections';
import { IDENTITY_ENTITIES, ProvisioningModule } from '#features/identity';
import { TalliesModule } from '#features/observations';
import { DatabaseModule } from '#platform/database';
import { createLogger, LoggingModule, type Logger } from '#platform/logging';
import type { CliConfig } from './cli.config.js';

/** What one command needs and the others do not. */
type More = readonly (DynamicModule | Type)[];

@Module({})
class CliModule {
  static forRoot(config: CliConfig, logger: Logger, more: More): DynamicModule {
    return {
      module: CliModule,
      imports: [
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot({
          url: config.DATABASE_URL,
          poolSize: config.DATABASE_POOL,
          applicationName: 'scrutin-cli',
          entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES, ...ELECTIONS_ENTITIES],
          isUnhurried: true,
        }),
        AuditModule,
        ProvisioningModule,
        PollingMapModule,
        TalliesModule,
        ...more,
      ],
    };
  }
}

/** Runs a command with the features at hand and lets go of everything afterwards, whatever came of it. */
export async function withFeatures<T>(
  config: CliConfig,
  work: (features: INestApplicationContext) => Promise<T>,
  more: More = [],
): Promise<T> {
  // To standard error: what a command answers on standard output may be read by a program.
  const logger = createLogger({
    name: 'cli',
    level: 'warn',
    format: 'json',
    isProduction: config.NODE_ENV === 'production',
    destination: process.stderr,
  });
  const context = await NestFactory.createApplicationContext(
    CliModule.forRoot(config, logger, more),
    {
      // What goes wrong is thrown, and said once.
      logger: false,
      abortOnError: false,
    },
  );
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
