import { Module } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { PublicRegistryModule } from '#features/elections';
import { PublishedResultsModule } from '#features/official-results';
import { RollUpsModule } from '#features/roll-ups';
import { CentreFiguresReader } from './centre-figures.js';
import { PublicAnswers } from './public-answers.js';
import { PublicElectionsService } from './public-elections.service.js';
import { PublicFiguresService } from './public-figures.service.js';
import { PublicationsAtHand } from './publications-at-hand.js';

/** For everybody. Needs nothing but the database. */
@Module({
  imports: [PublicRegistryModule, PublishedResultsModule, RollUpsModule],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    PublicAnswers,
    CentreFiguresReader,
    PublicationsAtHand,
    PublicElectionsService,
    PublicFiguresService,
  ],
  exports: [PublicElectionsService, PublicFiguresService, PublicationsAtHand],
})
export class PublicFiguresModule {}
