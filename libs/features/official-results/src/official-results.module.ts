import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { CertificationGates } from '#features/elections';
import { CancelledAreasService } from './cancelled-areas.service.js';
import { OfficeResultsService } from './office-results.service.js';
import { OfficialFiguresReader } from './official-figures-reader.js';
import { CancelledAreasRepository } from './persistence/cancelled-areas.repository.js';
import { IncompleteOfficesRepository } from './persistence/incomplete-offices.repository.js';
import { LotsRepository } from './persistence/lots.repository.js';
import { OfficeResultsRepository } from './persistence/office-results.repository.js';
import { OfficialFiguresRepository } from './persistence/official-figures.repository.js';
import { PublicationsRepository } from './persistence/publications.repository.js';
import { ResultBallotsRepository } from './persistence/result-ballots.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { ResultsPictureRepository } from './persistence/results-picture.repository.js';
import { PublicationsService } from './publications.service.js';
import { PublishedResultsReader } from './published-results.js';
import { ResultChanges } from './result-changes.js';
import { ResultDecisionsService } from './result-decisions.service.js';
import { ResultDesk } from './result-desk.js';
import { ResultPhotosService } from './result-photos.service.js';
import { ResultRulesService } from './result-rules.service.js';
import { ResultsPicture } from './results-picture.js';
import { ResultsReader } from './results-reader.js';
import { ResultsService } from './results.service.js';

const REPOSITORIES = [
  OfficeResultsRepository,
  OfficialFiguresRepository,
  ResultBallotsRepository,
  ResultRulesRepository,
  ResultsPictureRepository,
  IncompleteOfficesRepository,
  CancelledAreasRepository,
  LotsRepository,
  PublicationsRepository,
];

const SERVICES = [
  OfficeResultsService,
  ResultDecisionsService,
  ResultPhotosService,
  ResultRulesService,
  CancelledAreasService,
  ResultsService,
  PublicationsService,
  OfficialFiguresReader,
  ResultsReader,
];

/** What was published, for processes that show it. Needs nothing but the database. */
@Module({
  providers: [PublicationsRepository, PublishedResultsReader],
  exports: [PublishedResultsReader],
})
export class PublishedResultsModule {}

/** Papers, their totals and their publication. Needs the global storage module. */
@Module({})
export class OfficialResultsModule implements OnModuleInit {
  constructor(
    private readonly gates: CertificationGates,
    private readonly results: OfficeResultsRepository,
  ) {}

  static forRoot(elections: DynamicModule): DynamicModule {
    return {
      module: OfficialResultsModule,
      imports: [AuditModule, elections],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        ResultDesk,
        ResultChanges,
        ResultsPicture,
        ...REPOSITORIES,
        ...SERVICES,
      ],
      exports: SERVICES,
    };
  }

  /** Certified is what is complete, and what nobody has to answer for any more. */
  onModuleInit(): void {
    this.gates.add(async (tx, id) => {
      const { open, blocked } = await this.results.countUncertifiable(tx, id);
      const problem = (count: number, code: string, what: string) =>
        count === 0 ? [] : [{ field: 'results', code, detail: `${String(count)} offices ${what}` }];
      return [
        ...problem(open, 'offices_open', 'have no final result: key, contest or cancel them'),
        ...problem(blocked, 'findings_open', 'have findings that nobody answered'),
      ];
    });
  }
}
