import { NativeSelect, Paper, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { CardTable } from '../parts/card-table.js';
import { cursorOf, paged, Pages } from '../parts/more.js';
import { PageHead } from '../parts/page-head.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { SourceRow } from './source-row.js';

const STATES = ['unverified', 'independent', 'suspended'] as const;
type State = (typeof STATES)[number] | undefined;

/** Who reports, and whose word counts. */
export function SourcesPage() {
  const t = useTexts();
  const [state, setState] = useState<State>('unverified');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const list = useSources(state, search);
  return (
    <>
      <PageHead title={t('pages.sources')} lead={t('sources.lead')}>
        <TextInput
          type="search"
          aria-label={t('sources.search')}
          placeholder={t('sources.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <NativeSelect
          aria-label={t('sources.state')}
          value={state ?? ''}
          data={[
            { value: '', label: t('do.all') },
            ...STATES.map((value) => ({ value, label: t(`source_states.${value}`) })),
          ]}
          onChange={(event) => {
            setState(STATES.find((name) => name === event.currentTarget.value));
          }}
        />
      </PageHead>
      <Pages list={list} empty={<NoSource state={state} />}>
        {(items) => <SourceTable items={items} />}
      </Pages>
    </>
  );
}

function useSources(state: State, search: string) {
  const { id } = useCurrentElection();
  return useInfiniteQuery({
    queryKey: keys.of(id, 'sources', state ?? 'all', search),
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 50,
        sort: '-since' as const,
        ...(state === undefined ? {} : { status: state }),
        ...(search === '' ? {} : { q: search }),
        ...cursorOf(pageParam),
      };
      return answerOf(
        adminClient.GET('/api/elections/{id}/sources', { params: { path: { id }, query } }),
      );
    },
    ...paged,
    refetchInterval: 15_000,
  });
}

function NoSource({ state }: { readonly state: State }) {
  const t = useTexts();
  return (
    <Empty title={t(state === 'unverified' ? 'sources.none_waiting' : 'sources.none')}>
      <p>{t('sources.none_body')}</p>
    </Empty>
  );
}

const COLUMNS = ['elector', 'state', 'since', 'password', 'deeds'] as const;

function SourceTable({ items }: { readonly items: readonly Schemas['SourceBody'][] }) {
  const t = useTexts();
  return (
    <Paper
      withBorder
      className="wide card-rows"
      tabIndex={0}
      role="region"
      aria-label={t('pages.sources')}
    >
      <CardTable columns={COLUMNS.map((name) => t(`sources.columns.${name}`))}>
        {items.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </CardTable>
    </Paper>
  );
}
