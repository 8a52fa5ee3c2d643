import { Injectable } from '@nestjs/common';
import { FreshVotes } from '#features/observations';
import { LineNews } from './line-news.js';

/** Where votes come from, and who has to know where they went. */
@Injectable()
export class OfferSources {
  constructor(
    readonly votes: FreshVotes,
    readonly news: LineNews,
  ) {}
}
