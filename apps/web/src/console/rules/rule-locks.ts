import { useTexts } from '../../i18n/use-texts.js';
import { hasVotingBegun } from '../registry/place-locks.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** Why whoever looks may not change what is noticed and what is not; undefined where they may. */
export function useToleranceLock(): string | undefined {
  const t = useTexts();
  const { role, state } = useCurrentElection();
  if (state === 'certified' || state === 'cancelled') return t('problems.election_over');
  return role === 'owner' ? undefined : t('problems.result_owner_needed');
}

/** What decides who is elected stands still once voting has begun. */
export function useOutcomeLock(): string | undefined {
  const t = useTexts();
  const election = useCurrentElection();
  const lock = useToleranceLock();
  return lock ?? (hasVotingBegun(election) ? t('problems.rules_frozen') : undefined);
}
