import { Button, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { keys, type Candidate, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { PublicationGate } from './publication-gate.js';

interface Props {
  readonly results: Schemas['ResultsBody'];
  readonly ballot: readonly Candidate[];
}

/** The public sees numbered versions and nothing else; each stays as it was published. */
export function PublicationPanel({ results, ballot }: Props) {
  const t = useTexts();
  const { id, role } = useCurrentElection();
  const [isOpen, setOpen] = useState(false);
  const publications = useQuery({
    queryKey: keys.of(id, 'publications'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/elections/{id}/publications', { params: { path: { id } } })),
  });
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('publish.title')}</Title>
        <Loaded query={publications} lines={1}>
          {({ items }) => <Publications items={items} current={results.version} />}
        </Loaded>
        {role !== 'owner' ? <p className="soft">{t('publish.owner_only')}</p> : null}
        {role === 'owner' && !isOpen ? (
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('publish.prepare')}
          </Button>
        ) : null}
        {isOpen ? (
          <PublicationGate
            ballot={ballot}
            onDone={() => {
              setOpen(false);
            }}
          />
        ) : null}
      </Stack>
    </Paper>
  );
}

interface PublicationsProps {
  readonly items: readonly Schemas['PublicationSummary'][];
  readonly current: number;
}

function Publications({ items, current }: PublicationsProps) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  if (items.length === 0) return <p className="soft">{t('publish.none')}</p>;
  const latest = Math.max(...items.map(({ results_version: version }) => version));
  return (
    <>
      <ul className="publications">
        {items.map(({ number, published_at: at }) => (
          <li key={number}>
            <b>{t('publish.version', { number })}</b> · {format.dayAndTime(at)}
          </li>
        ))}
      </ul>
      {latest < current ? (
        <p className="banner" data-tone="warn">
          {t('publish.moved')}
        </p>
      ) : null}
    </>
  );
}
