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
  private generation = 0;

  constructor(private readonly places: PollingPlacesRepository) {}

  /** Those that exist. */
  async find(
    tx: Statements,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, PollingPlace>> {
    if (performance.now() - this.begunAt > ANEW_EVERY_MS) this.forget();
    const { generation } = this;
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
    if (moved.length === 0) {
      this.keep(read, generation);
      return found;
    }
    const anew = await this.places.findAllWithTerms(tx, moved);
    // Those that exist no more are not among them.
    for (const id of moved) this.kept.delete(id);
    this.keep([...read, ...anew], generation);
    for (const { place } of anew) found.set(place.officeId, place);
    return found;
  }

  /** Where the server may have been lost: another does not know what this one committed last. */
  forget(): void {
    this.begunAt = performance.now();
    this.generation += 1;
    this.kept.clear();
    this.latest.clear();
  }

  private keep(read: readonly PlaceOnTerms[], generation: number): void {
    // What was read before everything was forgotten is to be forgotten, too.
    if (generation !== this.generation) return;
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
