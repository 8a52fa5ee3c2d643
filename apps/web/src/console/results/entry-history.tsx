import { useTexts } from '../../i18n/use-texts.js';
import { ResultTag } from './result-tag.js';

/** A paper that was keyed just now, at this desk. */
export interface Keyed {
  readonly code: string;
  readonly state: string;
}

/** The latest first; the newest is read out, since nobody looks up while keying. */
export function EntryHistory({ history }: { readonly history: readonly Keyed[] }) {
  const t = useTexts();
  const [latest] = history;
  return (
    <section aria-label={t('entry.history')}>
      <h2>{t('entry.history')}</h2>
      <p className="visually-hidden" role="status">
        {latest === undefined ? '' : `${latest.code} : ${t(`result_states.${latest.state}`)}`}
      </p>
      {latest === undefined ? <p className="soft">{t('entry.nothing_yet')}</p> : null}
      <ul className="keyed">
        {history.map(({ code, state }) => (
          <li key={code}>
            <code>{code}</code> <ResultTag state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
