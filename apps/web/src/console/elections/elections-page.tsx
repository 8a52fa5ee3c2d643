import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty, Fault } from '../../ui/states.js';
import { Waiting } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { keys, type Election } from '../queries.js';
import { ElectionTag } from './election-tag.js';

export function ElectionsPage() {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  return (
    <>
      <PageHead title={t('shell.elections')} lead={t('elections.lead')}>
        <TextInput
          type="search"
          aria-label={t('elections.search')}
          placeholder={t('elections.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Button component={Link} to="/console/elections/new">
          {t('elections.new')}
        </Button>
      </PageHead>
      <ElectionList search={search} />
    </>
  );
}

function ElectionList({ search }: { readonly search: string }) {
  const t = useTexts();
  const elections = useMyElections(search);
  if (elections.isError) {
    return <Fault error={elections.error} retry={() => void elections.refetch()} />;
  }
  if (elections.data === undefined) return <Waiting lines={3} />;
  const found = elections.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return search === '' ? <NoElection /> : <p>{t('elections.not_found')}</p>;
  return (
    <>
      <ul className="cards">
        {found.map((election) => (
          <ElectionCard key={election.id} election={election} />
        ))}
      </ul>
      {elections.hasNextPage ? (
        <Button
          variant="default"
          loading={elections.isFetchingNextPage}
          onClick={() => void elections.fetchNextPage()}
        >
          {t('do.more')}
        </Button>
      ) : null}
    </>
  );
}

function useMyElections(search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.elections, search],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 50,
        sort: '-opens_at' as const,
        ...(search === '' ? {} : { q: search }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return answerOf(adminClient.GET('/api/elections', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next_cursor: next }) => next,
  });
}

function ElectionCard({ election }: { readonly election: Election }) {
  const t = useTexts();
  const format = useFormat(election.time_zone);
  return (
    <li>
      <Link to={`/console/elections/${election.id}`} className="card">
        <span className="card-head">
          <ElectionTag state={election.state} />
          <span className="soft">{t(`roles.${election.role}`)}</span>
        </span>
        <b className="card-title">{election.name}</b>
        <span className="soft">
          {t(`kinds.${election.kind}`)} · {format.day(election.opens_at)}
        </span>
        <code>{election.code}</code>
      </Link>
    </li>
  );
}

function NoElection() {
  const t = useTexts();
  return (
    <Empty title={t('elections.none')}>
      <p>{t('elections.none_body')}</p>
      <Button component={Link} to="/console/elections/new">
        {t('elections.new')}
      </Button>
    </Empty>
  );
}
