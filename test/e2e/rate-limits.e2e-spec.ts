import type { AddressInfo } from 'node:net';
import { Controller, Get, Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthModule, Public } from '#platform/auth';
import { DatabaseModule } from '#platform/database';
import { HealthModule } from '#platform/health';
import { createHttpApp, PLATFORM_STATUS } from '#platform/http';
import { LiveModule } from '#platform/live';
import { LoggingModule } from '#platform/logging';
import { MetricsModule } from '#platform/metrics';
import { RateLimits, RateLimitsModule, type RateRule } from '#platform/rate-limits';
import { captureLog, createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { METRICS_PASSWORD } from './api-under-test.js';

const RULE: RateRule = { name: 'planted', limit: 2, windowSeconds: 60 };

@Public()
@Controller('planted')
class PlantedController {
  constructor(private readonly limits: RateLimits) {}

  @Get()
  async read(): Promise<string> {
    await this.limits.hit(RULE, 'everybody');
    return 'passed';
  }
}

@Module({})
class PlantedModule {}

function plantedModule(databaseUrl: string, logger = captureLog().logger): DynamicModule {
  return {
    module: PlantedModule,
    imports: [
      LoggingModule.forRoot(logger),
      DatabaseModule.forRoot({
        url: databaseUrl,
        poolSize: 4,
        applicationName: 'scrutin-planted',
        entities: [],
      }),
      LiveModule.forRoot({ databaseUrl, redisUrl: undefined }),
      // A Redis that is not there: whoever asks over HTTP must not notice.
      RateLimitsModule.forRoot({ redisUrl: 'redis://127.0.0.1:1' }),
      AuthModule.forRoot({ metricsPassword: METRICS_PASSWORD }),
      MetricsModule.forRoot('planted'),
      HealthModule.forRoot({ diskPath: '/' }),
    ],
    controllers: [PlantedController],
  };
}

describe('a route with a rate limit, whose Redis is away', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { logger } = captureLog();
    app = await createHttpApp(plantedModule(database.url, logger), {
      logger,
      corsOrigins: [],
      trustedProxies: [],
      statusByCode: PLATFORM_STATUS,
      openApi: { title: 'planted', description: 'planted' },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/planted`;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('answers 429 with a problem and the seconds to wait, once the limit is reached', async () => {
    const answers = [await fetch(url), await fetch(url), await fetch(url)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(await answers[2]?.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
    const seconds = Number(answers[2]?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('has its old counters swept by the process that leads', async () => {
    await eventually(async () => {
      const [lock] = await database.query(
        `select 1 from pg_stat_activity
          where application_name = 'scrutin-rate-limits-sweep' and datname = current_database()`,
      );
      expect(lock).toBeDefined();
    });
  });
});
