import type { BallotAttributes } from '#features/observations';
import type { BatchReader } from './batch.js';
import { IndexField } from './report-fields.js';
import { toBallotItem, BallotBody, BallotCorrectionBody } from './ballots.dto.js';

/** A correction in a batch says which. */
export class IndexedBallotCorrection extends BallotCorrectionBody {
  @IndexField()
  readonly index!: number;
}

export const BALLOT_READER: BatchReader<BallotAttributes, BallotBody, BallotCorrectionBody> = {
  report: BallotBody,
  correction: IndexedBallotCorrection,
  toItem: toBallotItem,
};
