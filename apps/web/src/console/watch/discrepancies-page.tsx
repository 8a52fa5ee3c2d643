import { NativeSelect, Paper } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { CardCell, CardRow, CardTable, CardTitle } from '../parts/card-table.js';
import { cursorOf, paged, Pages } from '../parts/more.js';
import { PageHead } from '../parts/page-head.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { DiscrepancyTag } from './discrepancy-tag.js';

const STATES = ['open', 'explained', 'accepted'] as const;
type State = (typeof STATES)[number] | undefined;

/** Where what was seen and what was written differ by too much, the largest first. */
export function DiscrepanciesPage() {
  const t = useTexts();
  const [state, setState] = useState<State>('open');
  const list = useDiscrepancies(state);
  return (
    <>
      <PageHead title={t('pages.discrepancies')} lead={t('discrepancies.lead')}>
        <NativeSelect
          aria-label={t('discrepancies.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('do.all') },
            ...STATES.map((value) => ({ value, label: t(`discrepancy_states.${value}`) })),
          ]}
          onChange={(event) => {
            setState(STATES.find((name) => name === event.currentTarget.value));
          }}
        />
      </PageHead>
      <Pages
        list={list}
        empty={
          <Empty title={t('discrepancies.none')}>
            <p>{t('discrepancies.none_body')}</p>
          </Empty>
        }
      >
        {(items) => <DiscrepancyTable items={items} />}
      </Pages>
    </>
  );
}

function useDiscrepancies(state: State) {
  const { id } = useCurrentElection();
  return useInfiniteQuery({
    queryKey: keys.of(id, 'discrepancies', state ?? 'all'),
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 50,
        sort: '-size' as const,
        ...(state === undefined ? {} : { state }),
        ...cursorOf(pageParam),
      };
      return answerOf(
        adminClient.GET('/api/elections/{id}/discrepancies', { params: { path: { id }, query } }),
      );
    },
    ...paged,
    refetchInterval: 15_000,
  });
}

const COLUMNS = [
  'office',
  'state',
  'provenance',
  'seen',
  'counted',
  'paper',
  'size',
  'what',
] as const;

function DiscrepancyTable({
  items,
}: {
  readonly items: readonly Schemas['ListedDiscrepancyBody'][];
}) {
  const t = useTexts();
  return (
    <Paper
      withBorder
      className="wide card-rows"
      tabIndex={0}
      role="region"
      aria-label={t('pages.discrepancies')}
    >
      <CardTable columns={COLUMNS.map((name) => t(`discrepancies.columns.${name}`))}>
        {items.map((item) => (
          <DiscrepancyRow key={item.office_id} item={item} />
        ))}
      </CardTable>
    </Paper>
  );
}

function DiscrepancyRow({ item }: { readonly item: Schemas['ListedDiscrepancyBody'] }) {
  const t = useTexts();
  const format = useFormat();
  const { id } = useCurrentElection();
  const shown = (count: number | null): string => (count === null ? '–' : format.count(count));
  const column = (name: (typeof COLUMNS)[number]): string => t(`discrepancies.columns.${name}`);
  return (
    <CardRow>
      <CardTitle>
        <Link className="office-code" to={`/console/elections/${id}/offices/${item.office_id}`}>
          {item.code}
        </Link>
      </CardTitle>
      <CardCell shape="aside">
        <DiscrepancyTag state={item.state} />
      </CardCell>
      <CardCell label={column('provenance')}>{t(`provenances.${item.provenance}`)}</CardCell>
      <CardCell shape="half" label={column('seen')}>
        {shown(item.observed_voters)}
      </CardCell>
      <CardCell shape="half" label={column('counted')}>
        {shown(item.counted_ballots)}
      </CardCell>
      <CardCell shape="half" label={column('paper')}>
        {shown(item.official_voters)}
      </CardCell>
      <CardCell shape="half" label={column('size')} className="exceeds">
        {format.count(item.size)}
      </CardCell>
      <CardCell shape="text" label={column('what')}>
        {item.exceeding
          .map(({ code, party_id: party }) => t(`pairs.${code}`, { party: party ?? '' }))
          .join(' · ')}
      </CardCell>
    </CardRow>
  );
}
