import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AUDIT_ENTITIES, AuditModule } from '#features/audit';
import { DatabaseModule } from '#platform/database';
import { createLogger, LoggingModule, NestLogger } from '#platform/logging';
import type { CliConfig } from './cli.config.js';

@Module({})
export class CliModule {
  static forRoot(config: CliConfig): DynamicModule {
    const logger = createLogger({ name: 'cli', level: 'warn', format: config.LOG_FORMAT });
    return {
      module: CliModule,
      imports: [
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot({
          url: config.DATABASE_URL,
          poolSize: 2,
          applicationName: 'scrutin-cli',
          entities: [...AUDIT_ENTITIES],
        }),
        AuditModule,
      ],
    };
  }
}

/** Runs a command with the features at hand and lets go of everything afterwards, whatever came of it. */
export async function withFeatures<T>(
  config: CliConfig,
  work: (features: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const logger = createLogger({ name: 'cli', level: 'error', format: config.LOG_FORMAT });
  const context = await NestFactory.createApplicationContext(CliModule.forRoot(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
