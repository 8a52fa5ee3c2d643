import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { Database } from '#platform/database';
import type { Confirmations } from './domain/confirmations.js';
import { VerifiedVotesRepository } from './persistence/verified-votes.repository.js';

/** What citizens said, in numbers. It moves no figure; it says how far reports may be believed. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly verified: VerifiedVotesRepository,
  ) {}

  /** Who may ask is for the edge. */
  async get(officeId: OfficeId): Promise<Confirmations> {
    return this.database.read((tx) => this.verified.count(tx, officeId));
  }
}
