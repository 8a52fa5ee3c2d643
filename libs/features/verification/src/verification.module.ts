import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { RegistryReaderModule } from '#features/elections';
import { TalliesModule } from '#features/observations';
import { AnswerBook } from './answer-book.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ElectionKeys } from './election-keys.js';
import { Hall } from './hall.js';
import { KeyEndings } from './key-endings.js';
import { LineDesk } from './line-desk.js';
import { LineNews } from './line-news.js';
import { LineUpkeep } from './line-upkeep.js';
import { Matchmaker } from './matchmaker.js';
import { OfferSources } from './offer-sources.js';
import { LineUpkeepRepository } from './persistence/line-upkeep.repository.js';
import { VerifiedVotesRepository } from './persistence/verified-votes.repository.js';
import { VoteOffersRepository } from './persistence/vote-offers.repository.js';
import { WaitingLineRepository } from './persistence/waiting-line.repository.js';
import { ProcessRow } from './process-row.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';
import { VoteOffering } from './vote-offering.js';
import { VoteVerificationService } from './vote-verification.service.js';

/** For processes that citizens connect to. Needs the global database and live modules. */
@Module({})
export class VerificationModule {
  static forRoot(settings: VerificationSettings): DynamicModule {
    return {
      module: VerificationModule,
      imports: [AuditModule, RegistryReaderModule, TalliesModule],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: VERIFICATION_SETTINGS, useValue: settings },
        ...[WaitingLineRepository, VoteOffersRepository, VerifiedVotesRepository],
        ...[LineUpkeepRepository, ElectionKeys, Hall, LineNews, LineDesk, AnswerBook],
        ...[OfferSources, VoteOffering, Matchmaker, ProcessRow, KeyEndings, LineUpkeep],
        ...[VoteVerificationService, ConfirmationsService],
      ],
      exports: [VoteVerificationService, ConfirmationsService],
    };
  }
}
