import { useState } from 'react';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { usePolled, type Asking } from '../../api/polled.js';
import type { Office } from '../../api/public-figures.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Link } from '../shell/router.js';
import { useSettled } from './use-settled.js';

const AN_HOUR_MS = 3_600_000;
const SHOWN = 20;

interface Props {
  readonly electionId: string;
  readonly areaId: string | undefined;
}

/** By a part of the name or the beginning of the code, as people know their office. */
export function OfficeFinder({ electionId, areaId }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 300);
  const found = usePolled({
    key: `${electionId} ${areaId ?? ''} ${q}`,
    load: async (asking) => findOffices({ electionId, areaId, q }, asking),
    everyMs: AN_HOUR_MS,
  });
  return (
    <section aria-labelledby="offices" className="card">
      <h2 id="offices">{t('finder.title')}</h2>
      <label className="search">
        <span>{t('finder.label')}</span>
        <input
          type="search"
          value={typed}
          maxLength={100}
          placeholder={t('finder.placeholder')}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </label>
      {found.data?.length === 0 ? <p role="status">{t('finder.none')}</p> : null}
      <ul className="offices">
        {(found.data ?? []).map((office) => (
          <OfficeLink key={office.id} office={office} electionId={electionId} />
        ))}
      </ul>
    </section>
  );
}

function OfficeLink({
  office,
  electionId,
}: {
  readonly office: Office;
  readonly electionId: string;
}) {
  const query = new URLSearchParams({ election: electionId, code: office.code });
  return (
    <li>
      <Link href={`/offices/${office.id}?${query.toString()}`}>
        <strong>{office.name ?? office.code}</strong>
        <small>
          {[
            office.name === null ? '' : office.code,
            office.centre.name,
            ...office.areas.map(({ name }) => name),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </Link>
    </li>
  );
}

interface Search {
  readonly electionId: string;
  readonly areaId: string | undefined;
  readonly q: string;
}

async function findOffices(
  { electionId: election, areaId: area, q }: Search,
  asking: Asking,
): Promise<readonly Office[]> {
  const query = { election, area, limit: SHOWN, ...(q === '' ? {} : { q }) };
  const page = await answerOf(
    fieldClient.GET('/api/public/offices', { params: { query }, ...asking }),
  );
  return page.items;
}
