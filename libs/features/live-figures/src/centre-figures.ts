import { Injectable } from '@nestjs/common';
import type { CentreId, ElectionId } from '#kernel';
import { notFound, RegistryReader, type Centre } from '#features/elections';
import { RollUpsReader } from '#features/roll-ups';
import type { Transaction } from '#platform/database';
import { fieldBody, type FieldBody } from './field-body.js';

/** What was seen and counted in the offices of a centre. Papers are not added up by centre. */
export interface CentreFigures {
  readonly centre: Centre;
  readonly field: FieldBody;
}

/** Who may see it was asked of the election. */
@Injectable()
export class CentreFiguresReader {
  constructor(
    private readonly registry: RegistryReader,
    private readonly rollUps: RollUpsReader,
  ) {}

  async get(
    tx: Transaction,
    electionId: ElectionId,
    id: CentreId,
    listOrder: readonly string[],
  ): Promise<CentreFigures> {
    const centre = await this.registry.findCentre(tx, electionId, id);
    if (centre === undefined) throw notFound('centre');
    return { centre, field: fieldBody(await this.rollUps.getCentre(tx, id), listOrder) };
  }
}
