import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, isUuid, type Clock, type OfficeId } from '#kernel';
import {
  fieldWindow,
  isKnownToField,
  isWindowOpen,
  RegistryReader,
  type FieldDeed,
  type PollingPlace,
} from '#features/elections';
import { Database } from '#platform/database';
import { officeNotFound, windowClosed } from './domain/errors.js';

/** Offices at the hours of the field. */
@Injectable()
export class OpenOffices {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses what is not there, and what is not open for this. */
  async getOpen(officeId: string, deed: FieldDeed): Promise<PollingPlace> {
    if (!isUuid(officeId)) throw officeNotFound();
    const id = officeId.toLowerCase() as OfficeId;
    const place = await this.database.read((tx) => this.registry.findPollingPlace(tx, id));
    if (place === undefined || !isKnownToField(place)) throw officeNotFound();
    if (isWindowOpen(place, deed, this.clock.now())) return place;
    throw windowClosed(deed, fieldWindow(place, deed));
  }
}
