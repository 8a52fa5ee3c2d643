import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

type Entry = Schemas['AuditEntryBody'];

interface Props {
  readonly entry: Entry;
  /** Of the members, by account. */
  readonly names: ReadonlyMap<string, string>;
}

export function AuditRow({ entry, names }: Props) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  const { actor, action, subject, seal } = entry;
  const known = t(`audit.actions.${action.replace('.', '_')}`);
  const who = actor.id === null ? undefined : names.get(actor.id);
  return (
    <li>
      <p>
        <b>{known.startsWith('audit.actions.') ? action : known}</b> ·{' '}
        {who ?? t(`audit.actors.${actor.kind}`)}
      </p>
      <p className="soft">
        {format.dayAndTime(entry.occurred_at)} · <code>{subject.kind}</code>{' '}
        <span>
          {seal === null ? t('audit.unsealed') : t('audit.sealed', { position: seal.position })}
        </span>
      </p>
      <Change entry={entry} />
    </li>
  );
}

function Change({ entry: { before, after } }: { readonly entry: Entry }) {
  const t = useTexts();
  if (before == null && after == null) return null;
  return (
    <details>
      <summary>{t('audit.change')}</summary>
      <div className="change">
        {before == null ? null : <pre tabIndex={0}>{JSON.stringify(before, null, 2)}</pre>}
        {after == null ? null : <pre tabIndex={0}>{JSON.stringify(after, null, 2)}</pre>}
      </div>
    </details>
  );
}
