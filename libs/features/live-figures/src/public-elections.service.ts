import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AreaId, type Clock, type ElectionId } from '#kernel';
import {
  effectiveState,
  PublicRegistry,
  RegistryReader,
  type Area,
  type AreaFilter,
  type Election,
  type ElectionState,
  type Candidate,
  type NamedOffice,
  type PageRequest,
  type SortedRow,
} from '#features/elections';
import { PublicAnswers } from './public-answers.js';
import type { TaggedBody } from './tagged-body.js';

export interface ShownElection {
  readonly election: Election;
  /** Where it stands now, whatever was written down last. */
  readonly state: ElectionState;
}

export type AreaQuestion = AreaFilter;

export interface OfficeQuestion {
  readonly areaId: AreaId | undefined;
  readonly search: string | undefined;
}

/** How things look outside; given by whoever shows them, and done once for all who ask. */
type Present<T> = (found: T) => object;

/** What everybody may know of public elections: what is voted on, where and when. */
@Injectable()
export class PublicElectionsService {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly registry: PublicRegistry,
    private readonly reader: RegistryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    page: PageRequest<'opens_at'>,
    present: Present<readonly SortedRow<ShownElection>[]>,
  ): Promise<TaggedBody> {
    return this.answers.ofAll(`elections ${JSON.stringify(page)}`, async (tx) => {
      const rows = await this.registry.findElections(tx, this.clock.now(), page);
      return present(rows.map(({ row, key }) => ({ row: this.shown(row), key })));
    });
  }

  async get(
    id: ElectionId,
    present: Present<ShownElection & { readonly candidates: readonly Candidate[] }>,
  ): Promise<TaggedBody> {
    return this.answers.ofElection(id, 'itself', async (tx, election) =>
      present({ ...this.shown(election), candidates: await this.reader.findBallot(tx, id) }),
    );
  }

  async areas(
    id: ElectionId,
    question: AreaQuestion,
    page: PageRequest<'code'>,
    present: Present<readonly SortedRow<Area>[]>,
  ): Promise<TaggedBody> {
    return this.answers.ofElection(id, `areas ${JSON.stringify([question, page])}`, async (tx) =>
      present(await this.registry.findAreas(tx, id, question, page)),
    );
  }

  async offices(
    id: ElectionId,
    question: OfficeQuestion,
    page: PageRequest<'code'>,
    present: Present<readonly SortedRow<NamedOffice>[]>,
  ): Promise<TaggedBody> {
    return this.answers.ofElection(id, `offices ${JSON.stringify([question, page])}`, async (tx) =>
      present(await this.registry.findOffices(tx, id, question, page)),
    );
  }

  private shown(election: Election): ShownElection {
    return { election, state: effectiveState(election.state, election, this.clock.now()) };
  }
}
