import { z } from 'zod';
import type { BallotAttributes } from '#features/observations';
import { CORRECTION_FIELDS, REPORT_FIELDS, type BatchReader } from './batch.js';
import { PARTY_ID, toBallotItem, type BallotBody } from './ballots.dto.js';

const attributes = { party_id: z.string().regex(PARTY_ID) };

export const BALLOT_READER: BatchReader<BallotAttributes, BallotBody> = {
  report: z.strictObject({ ...REPORT_FIELDS, ...attributes }),
  correction: z.strictObject({ ...CORRECTION_FIELDS, ...attributes }),
  toItem: toBallotItem,
};
