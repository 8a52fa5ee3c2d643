import { Button, NativeSelect, Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Fault } from '../../ui/states.js';
import { CardCell, CardRow, CardTable } from '../parts/card-table.js';
import { Waiting } from '../parts/loaded.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

type Stream = 'votes' | 'ballots';

/** What was reported, word for word, and by whom. */
export function OfficeReports({ officeId }: { readonly officeId: string }) {
  const t = useTexts();
  const [stream, setStream] = useState<Stream>('votes');
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('reports.title')}</Title>
        <NativeSelect
          maw={260}
          aria-label={t('reports.stream')}
          value={stream}
          data={[
            { value: 'votes', label: t('reports.votes') },
            { value: 'ballots', label: t('reports.ballots') },
          ]}
          onChange={(event) => {
            setStream(event.currentTarget.value === 'ballots' ? 'ballots' : 'votes');
          }}
        />
        <Reports key={stream} officeId={officeId} stream={stream} />
      </Stack>
    </Paper>
  );
}

const COLUMNS = ['index', 'source', 'said', 'at'] as const;

function Reports({ officeId, stream }: { readonly officeId: string; readonly stream: Stream }) {
  const t = useTexts();
  const list = useReports(officeId, stream);
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  if (list.data === undefined) return <Waiting lines={2} />;
  const reports = list.data.pages.flatMap(({ items }) => items);
  if (reports.length === 0) return <p className="soft">{t('reports.none')}</p>;
  return (
    <>
      <div
        className="scroll-box card-rows"
        tabIndex={0}
        role="region"
        aria-label={t('reports.title')}
      >
        <CardTable columns={COLUMNS.map((name) => t(`reports.columns.${name}`))} isHeadSticky>
          {reports.map((report) => (
            <ReportRow key={`${report.id} ${report.revision}`} report={report} />
          ))}
        </CardTable>
      </div>
      {list.hasNextPage ? (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('do.more')}
        </Button>
      ) : null}
    </>
  );
}

function useReports(officeId: string, stream: Stream) {
  const { id } = useCurrentElection();
  return useInfiniteQuery({
    queryKey: keys.of(id, 'office', officeId, 'reports', stream),
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, stream, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return answerOf(
        adminClient.GET('/api/offices/{id}/reports', { params: { path: { id: officeId }, query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next_cursor: next }) => next,
  });
}

function ReportRow({ report }: { readonly report: Schemas['RawReportBody'] }) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  const { reported } = report;
  const words = [
    reported?.party_id,
    reported?.gender === undefined ? undefined : t(`voters.${reported.gender}`),
    reported?.age === undefined ? undefined : t(`voters.${reported.age}`),
    reported?.has_torn === true ? t('voters.has_torn') : undefined,
  ];
  return (
    <CardRow>
      <CardCell label={t('reports.columns.index')}>{format.count(report.index)}</CardCell>
      <CardCell label={t('reports.columns.source')} shape="text">
        <code>{report.elector_id}</code> · {t(`source_states.${report.status}`)}
      </CardCell>
      <CardCell label={t('reports.columns.said')} shape="text">
        {reported === null ? t('reports.withdrawn') : words.filter(Boolean).join(' · ')}
        {report.revision > 0 ? ` (${t('reports.revision', { number: report.revision })})` : ''}
      </CardCell>
      <CardCell label={t('reports.columns.at')}>{format.dayAndTime(report.received_at)}</CardCell>
    </CardRow>
  );
}
