import { NativeSelect, Paper, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
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
      className="wide"
      tabIndex={0}
      role="region"
      aria-label={t('pages.discrepancies')}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((name) => (
              <Table.Th key={name}>{t(`discrepancies.columns.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <DiscrepancyRow key={item.office_id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function DiscrepancyRow({ item }: { readonly item: Schemas['ListedDiscrepancyBody'] }) {
  const t = useTexts();
  const format = useFormat();
  const { id } = useCurrentElection();
  const shown = (count: number | null): string => (count === null ? '–' : format.count(count));
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to={`/console/elections/${id}/offices/${item.office_id}`}>{item.code}</Link>
      </Table.Th>
      <Table.Td>
        <DiscrepancyTag state={item.state} />
      </Table.Td>
      <Table.Td>{t(`provenances.${item.provenance}`)}</Table.Td>
      <Table.Td>{shown(item.observed_voters)}</Table.Td>
      <Table.Td>{shown(item.counted_ballots)}</Table.Td>
      <Table.Td>{shown(item.official_voters)}</Table.Td>
      <Table.Td className="exceeds">{format.count(item.size)}</Table.Td>
      <Table.Td>
        {item.exceeding
          .map(({ code, party_id: party }) => t(`pairs.${code}`, { party: party ?? '' }))
          .join(' · ')}
      </Table.Td>
    </Table.Tr>
  );
}
