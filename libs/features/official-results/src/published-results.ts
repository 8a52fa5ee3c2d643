import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Publication } from './domain/publication.js';
import { PublicationsRepository } from './persistence/publications.repository.js';

/** What of a publication is for everybody: not who published it, nor what was declared on the way. */
export type PublishedResults = Pick<Publication, 'number' | 'results' | 'publishedAt'>;

/** What may be shown outside the team. Who may see the election is for the reader to ask. */
@Injectable()
export class PublishedResultsReader {
  constructor(private readonly publications: PublicationsRepository) {}

  async findLatestNumber(tx: Transaction, electionId: ElectionId): Promise<number | undefined> {
    return this.publications.findLatestNumber(tx, electionId);
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    number: number,
  ): Promise<PublishedResults | undefined> {
    const found = await this.publications.find(tx, electionId, number);
    if (found === undefined) return undefined;
    const { results, publishedAt } = found;
    return { number: found.number, results, publishedAt };
  }
}
