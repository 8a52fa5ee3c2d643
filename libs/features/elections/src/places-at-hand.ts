import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Statements } from '#platform/database';
import type { PollingPlace } from './domain/polling-place.js';
import {
  PollingPlacesRepository,
  type PlaceOnTerms,
  type Terms,
} from './persistence/polling-places.repository.js';

/** Beyond, all begin anew. */
const KEPT = 150_000;
/** A server that took the place of a lost one may count versions anew that were shown here before. */
const ANEW_EVERY_MS = 5 * 60_000;

/**
 * `RegistryReader.findPollingPlaces` for those who ask thousands of times a second: one row for each election, as long as
 * nothing of it changed. What was kept is shown only while its election says, in the very transaction that asks, what it
 * said when it was read. Not for transactions that write to the registry: they would keep what nobody committed.
 */
@Injectable()
export class PlacesAtHand {
  private readonly kept = new Map<OfficeId, PlaceOnTerms>();
  private readonly latest = new Map<ElectionId, Terms>();
  private begunAt = performance.now();

  constructor(private readonly places: PollingPlacesRepository) {}

  /** Those that exist. */
  async find(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, PollingPlace>> {
    if (performance.now() - this.begunAt > ANEW_EVERY_MS) this.forget();
    const known = ids.flatMap((id) => this.kept.get(id) ?? []);
    const unknown = ids.filter((id) => !this.kept.has(id));
    const electionIds = new Set(known.map(({ place }) => place.electionId));
    const [terms, read] = await Promise.all([
      electionIds.size === 0 ? undefined : this.places.findTerms(tx, [...electionIds]),
      unknown.length === 0 ? [] : this.places.findAllWithTerms(tx, unknown),
    ]);
    const found = new Map(read.map(({ place }) => [place.officeId, place]));
    const moved: OfficeId[] = [];
    for (const { place, terms: then } of known) {
      if (terms?.get(place.electionId) === then) found.set(place.officeId, place);
      else moved.push(place.officeId);
    }
    this.keep(read);
    return moved.length === 0 ? found : new Map([...found, ...(await this.readAnew(tx, moved))]);
  }

  private async readAnew(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, PollingPlace>> {
    const read = await this.places.findAllWithTerms(tx, ids);
    // Those that exist no more are not among them.
    for (const id of ids) this.kept.delete(id);
    this.keep(read);
    return new Map(read.map(({ place }) => [place.officeId, place]));
  }

  /** Where the server may have been lost: another does not know what this one committed last. */
  forget(): void {
    this.begunAt = performance.now();
    this.kept.clear();
    this.latest.clear();
  }

  private keep(read: readonly PlaceOnTerms[]): void {
    if (this.kept.size + read.length > KEPT) this.forget();
    for (const { place, terms } of read) {
      // One text for all offices of an election.
      const latest = this.latest.get(place.electionId);
      const shared = latest === terms ? latest : terms;
      this.latest.set(place.electionId, shared);
      this.kept.set(place.officeId, { place, terms: shared });
    }
  }
}
