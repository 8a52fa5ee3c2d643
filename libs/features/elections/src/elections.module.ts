import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { ProvisioningModule } from '#features/identity';
import { ElectedWorkers } from '#platform/database';
import { AreasService } from './areas.service.js';
import { CandidatesService } from './candidates.service.js';
import { CentresService } from './centres.service.js';
import { CertificationGates } from './certification-gates.js';
import { ElectionAccess } from './election-access.js';
import { ElectionLifeService } from './election-life.service.js';
import { ElectionTrailService } from './election-trail.service.js';
import { ELECTIONS_SETTINGS, type ElectionsSettings } from './elections-settings.js';
import { ElectionsService } from './elections.service.js';
import { ExtensionsService } from './extensions.service.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import { OfficesService } from './offices.service.js';
import { AreaRow } from './persistence/area.entity.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { CandidateRow } from './persistence/candidate.entity.js';
import { CandidatesRepository } from './persistence/candidates.repository.js';
import { CentreRow } from './persistence/centre.entity.js';
import { CentresRepository } from './persistence/centres.repository.js';
import { ElectionRow } from './persistence/election.entity.js';
import { ElectionsRepository } from './persistence/elections.repository.js';
import { InvitationRow } from './persistence/invitation.entity.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { MemberRow } from './persistence/member.entity.js';
import { MembersRepository } from './persistence/members.repository.js';
import { OfficeRow } from './persistence/office.entity.js';
import { OfficesRepository } from './persistence/offices.repository.js';
import { PhotoShares } from './photo-shares.js';
import { PhotosService } from './photos.service.js';
import { PollingPlacesRepository } from './persistence/polling-places.repository.js';
import { PollingMapImportRow } from './persistence/polling-map-import.entity.js';
import { PollingMapImportsRepository } from './persistence/polling-map-imports.repository.js';
import { PollingMapStaging } from './persistence/polling-map-staging.js';
import { PollingMapWriter } from './persistence/polling-map-writer.js';
import { ImportFolder } from './import-folder.js';
import { ImportRuns } from './import-runs.js';
import { PollingMapImporter } from './polling-map-importer.js';
import { PollingMapImportsService } from './polling-map-imports.service.js';
import { PublicRegistryRepository } from './persistence/public-registry.repository.js';
import { PublicRegistry } from './public-registry.js';
import { RegistryFiller } from './registry-filler.js';
import { RegistryChanges } from './registry-changes.js';
import { RegistryLists } from './registry-lists.js';
import { PlacesAtHand } from './places-at-hand.js';
import { RegistryReader } from './registry-reader.js';
import { Team } from './team.js';
import { TeamReader } from './team-reader.js';
import { VisibilityService } from './visibility.service.js';

export const ELECTIONS_ENTITIES = [
  ElectionRow,
  MemberRow,
  InvitationRow,
  AreaRow,
  CentreRow,
  OfficeRow,
  CandidateRow,
  PollingMapImportRow,
] as const;

/** What others read of the registry; enough for processes that change nothing of it. Needs nothing but the database. */
@Module({
  providers: [
    AreasRepository,
    CentresRepository,
    OfficesRepository,
    CandidatesRepository,
    PollingPlacesRepository,
    PlacesAtHand,
    RegistryReader,
  ],
  exports: [
    AreasRepository,
    CentresRepository,
    OfficesRepository,
    CandidatesRepository,
    PlacesAtHand,
    RegistryReader,
  ],
})
export class RegistryReaderModule {}

/** What the public reads of the registry. Needs nothing but the database. */
@Module({
  imports: [RegistryReaderModule],
  providers: [PublicRegistryRepository, PublicRegistry],
  exports: [PublicRegistry, RegistryReaderModule],
})
export class PublicRegistryModule {}

/** Who may do what, and the import of polling maps; enough for the command line. */
@Module({
  imports: [AuditModule],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    ElectionsRepository,
    ElectionAccess,
    PollingMapStaging,
    PollingMapWriter,
    RegistryFiller,
    PollingMapImporter,
  ],
  exports: [ElectionsRepository, ElectionAccess, PollingMapImporter],
})
export class PollingMapModule {}

const REPOSITORIES = [MembersRepository, InvitationsRepository, PollingMapImportsRepository];

const SERVICES = [
  CertificationGates,
  ElectionsService,
  ElectionLifeService,
  ElectionTrailService,
  ExtensionsService,
  VisibilityService,
  MembersService,
  TeamReader,
  InvitationsService,
  AreasService,
  CentresService,
  OfficesService,
  CandidatesService,
  PhotosService,
  PhotoShares,
  PollingMapImportsService,
];

/** Elections, their teams and their registry. Needs the global mail, rate-limits, cache and storage modules. */
@Module({})
export class ElectionsModule {
  static forRoot(settings: ElectionsSettings): DynamicModule {
    return {
      module: ElectionsModule,
      imports: [AuditModule, ProvisioningModule, PollingMapModule, RegistryReaderModule],
      providers: [
        { provide: ELECTIONS_SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: systemClock },
        RegistryChanges,
        RegistryLists,
        Team,
        InvitationMails,
        ImportFolder,
        ImportRuns,
        ...REPOSITORIES,
        ...SERVICES,
      ],
      exports: [...SERVICES, PollingMapModule, RegistryReaderModule],
    };
  }
}

const RECORD_EVERY_MS = 1_000;

/** Imported by the processes that contend for writing down what the clock has moved. */
@Module({})
export class ElectionClockModule implements OnApplicationBootstrap {
  constructor(
    private readonly workers: ElectedWorkers,
    private readonly life: ElectionLifeService,
  ) {}

  static forRoot(elections: DynamicModule): DynamicModule {
    return { module: ElectionClockModule, imports: [elections] };
  }

  onApplicationBootstrap(): void {
    this.workers.start({
      name: 'election-clock',
      intervalMs: RECORD_EVERY_MS,
      run: () => this.life.recordDueMoves(),
    });
  }
}
