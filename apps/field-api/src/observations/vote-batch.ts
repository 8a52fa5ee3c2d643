import { z } from 'zod';
import { AGES, GENDERS, type VoteAttributes } from '#features/observations';
import { CORRECTION_FIELDS, REPORT_FIELDS, type BatchReader } from './batch.js';
import { toVoteItem, type VoteBody } from './votes.dto.js';

const attributes = { gender: z.enum(GENDERS), age: z.enum(AGES), has_torn: z.boolean() };

export const VOTE_READER: BatchReader<VoteAttributes, VoteBody> = {
  report: z.strictObject({ ...REPORT_FIELDS, ...attributes }),
  correction: z.strictObject({ ...CORRECTION_FIELDS, ...attributes }),
  toItem: toVoteItem,
};
