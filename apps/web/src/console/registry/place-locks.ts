import { useTexts } from '../../i18n/use-texts.js';
import type { Election } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import type { Lock } from './place-fields.js';

export interface Locks {
  /** What stands still is changed with a reason. */
  readonly needsReason: (locks: readonly Lock[]) => boolean;
  /** Why it may not be changed; undefined where it may. */
  readonly whyNot: (lock: Lock) => string | undefined;
}

export function hasVotingBegun({ state }: Pick<Election, 'state'>): boolean {
  return state !== 'draft' && state !== 'scheduled';
}

/** What of the registry stands still, as the API will say itself. */
export function useLocks(): Locks {
  const t = useTexts();
  const election = useCurrentElection();
  const { role, state } = election;
  const isOver = state === 'certified' || state === 'cancelled';
  const hasBegun = hasVotingBegun(election);
  return {
    needsReason: (locks) => hasBegun && role === 'owner' && locks.includes('amendment'),
    whyNot: (lock) => {
      if (isOver) return t('problems.election_over');
      if (role === 'auditor') return t('problems.role_insufficient');
      if (!hasBegun || lock === 'never') return undefined;
      if (lock === 'voting') return t('places.hours_fixed');
      return role === 'owner' ? undefined : t('problems.frozen');
    },
  };
}
