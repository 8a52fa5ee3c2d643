import type { ElectionId, SourceId } from '#kernel';
import type { SourceStatus } from './source.js';

/** Where each status may lead. Members decide every step, so nothing is final. */
export const STANDING_MOVES: Readonly<Record<SourceStatus, readonly SourceStatus[]>> = {
  unverified: ['independent', 'suspended'],
  independent: ['unverified', 'suspended'],
  suspended: ['unverified', 'independent'],
};

/** What others need to know of a change that was decided. */
export interface StandingChange {
  readonly electionId: ElectionId;
  readonly sourceId: SourceId;
  readonly from: SourceStatus;
  readonly to: SourceStatus;
}

export type StandingRefusal = 'source_wrong_move' | 'source_password_needed';

/** Whoever has no password can be anybody who knows the elector_id: nobody answers for what it reports. */
export function standingRefusal(
  from: SourceStatus,
  to: SourceStatus,
  hasPassword: boolean,
): StandingRefusal | undefined {
  if (!STANDING_MOVES[from].includes(to)) return 'source_wrong_move';
  return to === 'independent' && !hasPassword ? 'source_password_needed' : undefined;
}
