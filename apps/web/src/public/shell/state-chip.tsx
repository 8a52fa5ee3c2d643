import { useTexts } from '../../i18n/use-texts.js';

/** The state of an election, in words and not by its colour alone. */
export function StateChip({ state }: { readonly state: string }) {
  const t = useTexts();
  return (
    <span className="chip" data-state={state}>
      {t(`election_states.${state}`)}
    </span>
  );
}
