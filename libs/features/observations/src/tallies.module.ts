import { Module } from '@nestjs/common';
import { RegistryReaderModule } from '#features/elections';
import { FreshVotes } from './fresh-votes.js';
import { OfficeFold } from './office-fold.js';
import { FreshVotesRepository } from './persistence/fresh-votes.repository.js';
import { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import { TalliesRepository } from './persistence/tallies.repository.js';
import { ReliabilityService } from './reliability.service.js';
import { TalliesReader } from './tallies-reader.js';
import { TallyVerifier } from './tally-verifier.js';

const FIGURES = [
  TalliesRepository,
  RebuildQueueRepository,
  OfficeFold,
  TalliesReader,
  TallyVerifier,
  ReliabilityService,
  FreshVotesRepository,
  FreshVotes,
];

/** The figures of offices, and the proof of them. Needs nothing but the database. */
@Module({
  imports: [RegistryReaderModule],
  providers: FIGURES,
  exports: FIGURES,
})
export class TalliesModule {}
