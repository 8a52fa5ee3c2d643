import { Module, type DynamicModule } from '@nestjs/common';
import { RollUpsModule } from '#features/roll-ups';
import { CentreFiguresReader } from './centre-figures.js';
import { RealtimeService } from './realtime.service.js';

/** For members. */
@Module({})
export class RealtimeModule {
  /** On the modules of elections and of official results that the application has. */
  static forRoot(elections: DynamicModule, results: DynamicModule): DynamicModule {
    return {
      module: RealtimeModule,
      imports: [elections, results, RollUpsModule],
      providers: [CentreFiguresReader, RealtimeService],
      exports: [RealtimeService],
    };
  }
}
