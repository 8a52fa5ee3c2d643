import type { Election } from '../queries.js';

export interface GuideStep {
  readonly name: 'created' | 'registry' | 'candidates' | 'schedule' | 'open' | 'entry' | 'certify';
  /** Exactly one is next, as long as anything is left. */
  readonly state: 'done' | 'next' | 'later';
  readonly count: number;
  /** Where it is done; undefined: by the buttons of the overview. */
  readonly page: string | undefined;
}

interface Facts {
  readonly offices: number;
  readonly candidates: number;
  readonly reported: number;
}

const LIFE: readonly Election['state'][] = [
  'draft',
  'scheduled',
  'open',
  'counting',
  'closed',
  'certified',
];

/** From an empty election to a certified one, in the order in which it has to go. */
export function guideOf({ state }: Pick<Election, 'state'>, facts: Facts): readonly GuideStep[] {
  const stage = LIFE.indexOf(state);
  const steps = [
    { name: 'created', isDone: true, count: 0, page: 'settings' },
    { name: 'registry', isDone: facts.offices > 0, count: facts.offices, page: 'registry' },
    {
      name: 'candidates',
      isDone: facts.candidates > 1,
      count: facts.candidates,
      page: 'candidates',
    },
    { name: 'schedule', isDone: stage >= 1, count: 0, page: undefined },
    { name: 'open', isDone: stage >= 2, count: 0, page: undefined },
    {
      name: 'entry',
      isDone: facts.offices > 0 && facts.reported >= facts.offices,
      count: facts.offices - facts.reported,
      page: 'entry',
    },
    { name: 'certify', isDone: stage >= 5, count: 0, page: 'results' },
  ] as const;
  const next = state === 'cancelled' ? -1 : steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ name, isDone, count, page }, place) => ({
    ...{ name, count, page },
    state: isDone ? 'done' : place === next ? 'next' : 'later',
  }));
}
