import type { VoteAttributes } from '#features/observations';
import type { BatchReader } from './batch.js';
import { IndexField } from './report-fields.js';
import { toVoteItem, VoteBody, VoteCorrectionBody } from './votes.dto.js';

/** A correction in a batch says which. */
export class IndexedVoteCorrection extends VoteCorrectionBody {
  @IndexField()
  readonly index!: number;
}

export const VOTE_READER: BatchReader<VoteAttributes, VoteBody, VoteCorrectionBody> = {
  report: VoteBody,
  correction: IndexedVoteCorrection,
  toItem: toVoteItem,
};
