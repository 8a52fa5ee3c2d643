import { Controller, Get, HttpCode, Inject } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  DiskHealthIndicator,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { Public } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveBus } from '#platform/live';
import { HEALTH_SETTINGS, type HealthSettings } from './health-settings.js';

const DATABASE_TIMEOUT_MS = 2_000;
const FULL_DISK = 0.95;

@Public()
@ApiTags('Operations')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly disk: DiskHealthIndicator,
    private readonly database: Database,
    private readonly bus: LiveBus,
    @Inject(HEALTH_SETTINGS) private readonly settings: HealthSettings,
  ) {}

  @Get()
  @HttpCode(200)
  @ApiOperation({ summary: 'Is the process alive?', description: 'Asks nothing of anybody else.' })
  @ApiOkResponse({ schema: { example: { status: 'ok' } } })
  alive(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'May requests be sent here?',
    description:
      'The database must answer and the disk must have room. A lost Redis shows as `degraded` and keeps the service ready.',
  })
  @ApiOkResponse({
    schema: {
      example: {
        status: 'ok',
        info: { database: { status: 'up' }, live: { status: 'up' }, disk: { status: 'up' } },
        error: {},
        details: { database: { status: 'up' }, live: { status: 'up' }, disk: { status: 'up' } },
      },
    },
  })
  @ApiServiceUnavailableResponse({
    description: '`not_ready`, with `checks` and Retry-After',
    // By name: the class lives in the http area, which stands on this one.
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } },
    },
  })
  async ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.checkProcess(),
      () => this.checkDatabase(),
      () => this.checkLive(),
      () =>
        this.disk.checkStorage('disk', {
          path: this.settings.diskPath,
          thresholdPercent: FULL_DISK,
        }),
    ]);
  }

  private checkProcess(): HealthIndicatorResult {
    const check = this.indicators.check('process');
    return this.settings.readiness.isStopping ? check.down('stopping') : check.up();
  }

  private async checkDatabase(): Promise<HealthIndicatorResult> {
    return this.indicators
      .check('database')
      .attempt(async () => this.database.ping())
      .withTimeout(DATABASE_TIMEOUT_MS);
  }

  private checkLive(): HealthIndicatorResult {
    const check = this.indicators.check('live');
    const through = { through: this.bus.kind };
    return this.bus.isConnected
      ? check.up(through)
      : check.degraded({ ...through, message: 'reconnecting' });
  }
}
