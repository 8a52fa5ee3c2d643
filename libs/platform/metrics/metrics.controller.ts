import { Controller, Get, Header, Inject } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { RequireBasic } from '#platform/auth';
import { metricsOfAll } from './all-processes.js';
import { HttpMetrics } from './http-metrics.js';

@ApiTags('Operations')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(HttpMetrics) private readonly metrics: HttpMetrics) {}

  @Get()
  @RequireBasic('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({
    summary: 'Figures for Prometheus',
    description:
      'Basic authentication with the user `metrics` and the password of the installation.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Prometheus text format', schema: { type: 'string' } })
  @ApiUnauthorizedResponse({
    description: '`unauthenticated`',
    // By name: the class lives in the http area, which stands on this one.
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } },
    },
  })
  async read(): Promise<string> {
    return metricsOfAll(this.metrics.registry);
  }
}
