import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { PublicRegistryModule } from '#features/elections';
import { PublishedResultsModule } from '#features/official-results';
import { RollUpsModule } from '#features/roll-ups';
import { PublicAnswers } from './public-answers.js';
import { PublicElectionsService } from './public-elections.service.js';
import { PublicFiguresService } from './public-figures.service.js';
import { PublicationsAtHand } from './publications-at-hand.js';
import { RealtimeService } from './realtime.service.js';

/** For everybody. Needs nothing but the database. */
@Module({
  imports: [PublicRegistryModule, PublishedResultsModule, RollUpsModule],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    PublicAnswers,
    PublicationsAtHand,
    PublicElectionsService,
    PublicFiguresService,
  ],
  exports: [PublicElectionsService, PublicFiguresService],
})
export class PublicFiguresModule {}

/** For members. */
@Module({})
export class RealtimeModule {
  /** On the modules of elections and of official results that the application has. */
  static forRoot(elections: DynamicModule, results: DynamicModule): DynamicModule {
    return {
      module: RealtimeModule,
      imports: [elections, results, RollUpsModule],
      providers: [RealtimeService],
      exports: [RealtimeService],
    };
  }
}
