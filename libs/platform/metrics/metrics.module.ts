import { Global, Module, type DynamicModule } from '@nestjs/common';
import { HttpMetrics } from './http-metrics.js';
import { MetricsController } from './metrics.controller.js';

@Global()
@Module({})
export class MetricsModule {
  static forRoot(application: string): DynamicModule {
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [{ provide: HttpMetrics, useFactory: () => new HttpMetrics(application) }],
      exports: [HttpMetrics],
    };
  }
}
