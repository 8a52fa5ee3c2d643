import { Injectable } from '@nestjs/common';
import type { AreaId, CentreId, ElectionId } from '#kernel';
import {
  notFound,
  PublicRegistry,
  RegistryReader,
  type Area,
  type PageRequest,
  type SortedRow,
} from '#features/elections';
import { RollUpsReader } from '#features/roll-ups';
import type { Transaction } from '#platform/database';
import { CentreFiguresReader, type CentreFigures } from './centre-figures.js';
import { fieldBody, type FieldBody } from './field-body.js';
import { PublicAnswers } from './public-answers.js';
import { PublicationsAtHand, type OpenPublication } from './publications-at-hand.js';
import { publicationNotFound } from './refusals.js';
import type { TaggedBody } from './tagged-body.js';

export interface PlacesQuestion {
  /** This area, and those directly under it; or, with a level, those of that level within it. */
  readonly areaId: AreaId | undefined;
  readonly level: number | undefined;
  readonly page: PageRequest<'code'>;
}

export interface LiveQuestion extends PlacesQuestion {
  readonly centreId: CentreId | undefined;
}

/** What was asked for, of the tree of areas. */
interface Places {
  readonly area: Area | undefined;
  readonly areas: readonly SortedRow<Area>[];
}

export interface LiveFigures extends Places {
  /** Moves with every sum of the field. */
  readonly version: number;
  readonly publication: OpenPublication | undefined;
  readonly centre: CentreFigures | undefined;
  readonly field: (scope: AreaId | ElectionId) => FieldBody;
}

export interface PublishedFigures extends Places {
  readonly publication: OpenPublication;
  readonly latest: number;
}

type Present<T> = (found: T) => object;

/** The figures of public elections: those of the field as they move, and official ones as far as they were published. */
@Injectable()
export class PublicFiguresService {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly registry: PublicRegistry,
    private readonly reader: RegistryReader,
    private readonly rollUps: RollUpsReader,
    private readonly publications: PublicationsAtHand,
    private readonly centres: CentreFiguresReader,
  ) {}

  async live(
    id: ElectionId,
    question: LiveQuestion,
    present: Present<LiveFigures>,
  ): Promise<TaggedBody> {
    return this.answers.ofElection(id, `live ${JSON.stringify(question)}`, async (tx) => {
      const { centreId } = question;
      const places = await this.findPlaces(tx, id, question);
      const shown = places.areas.slice(0, question.page.limit).map(({ row }) => row.id);
      const scopes = [id, ...(places.area === undefined ? [] : [places.area.id]), ...shown];
      const sumsOf = await this.rollUps.getAll(tx, id, scopes);
      const ballot = await this.reader.findBallot(tx, id);
      const listOrder = ballot.map(({ partyId }) => partyId);
      return present({
        ...places,
        version: await this.rollUps.findVersion(tx, id),
        publication: await this.publications.findLatest(tx, id),
        centre: centreId && (await this.centres.get(tx, id, centreId, listOrder)),
        field: (scope) => fieldBody(sumsOf(scope), listOrder),
      });
    });
  }

  /** `number` undefined: the latest. */
  async published(
    id: ElectionId,
    number: number | undefined,
    question: PlacesQuestion,
    present: Present<PublishedFigures>,
  ): Promise<TaggedBody> {
    const asked = `results ${JSON.stringify([number ?? null, question])}`;
    return this.answers.ofElection(id, asked, async (tx) => {
      const latest = await this.publications.findLatest(tx, id);
      const chosen = number === undefined ? latest : await this.publications.find(tx, id, number);
      if (latest === undefined || chosen === undefined) throw publicationNotFound();
      const places = await this.findPlaces(tx, id, question);
      return present({ ...places, publication: chosen, latest: latest.number });
    });
  }

  private async findPlaces(
    tx: Transaction,
    id: ElectionId,
    { areaId, level, page }: PlacesQuestion,
  ): Promise<Places> {
    const area = areaId === undefined ? undefined : await this.registry.findArea(tx, id, areaId);
    if (areaId !== undefined && area === undefined) throw notFound('area');
    const filter = level === undefined ? { parentId: areaId ?? null } : { level, withinId: areaId };
    return { area, areas: await this.registry.findAreas(tx, id, filter, page) };
  }
}
