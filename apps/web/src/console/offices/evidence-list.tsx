import { Button, Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Fault } from '../../ui/states.js';
import { Waiting } from '../parts/loaded.js';
import { Tag } from '../parts/tag.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { EvidenceViewer } from './evidence-viewer.js';
import { mediumOf, type Evidence } from './medium.js';

/** What observers sent from here: photographs, sound and film, each to be opened. */
export function EvidenceList({ officeId }: { readonly officeId: string }) {
  const t = useTexts();
  const [opened, setOpened] = useState<Evidence>();
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('evidence.of_office')}</Title>
        <Files officeId={officeId} open={setOpened} />
        {opened === undefined ? null : (
          <EvidenceViewer
            officeId={officeId}
            file={opened}
            onClose={() => {
              setOpened(undefined);
            }}
          />
        )}
      </Stack>
    </Paper>
  );
}

interface FilesProps {
  readonly officeId: string;
  readonly open: (file: Evidence) => void;
}

function Files({ officeId, open }: FilesProps) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const list = useInfiniteQuery({
    queryKey: keys.of(id, 'office', officeId, 'evidence'),
    queryFn: ({ pageParam }) => {
      const query = { limit: 60, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return answerOf(
        adminClient.GET('/api/offices/{id}/evidence', {
          params: { path: { id: officeId }, query },
        }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next_cursor: next }) => next,
  });
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  if (list.data === undefined) return <Waiting lines={2} />;
  const files = list.data.pages.flatMap(({ items }) => items);
  if (files.length === 0 && !list.hasNextPage) return <p className="soft">{t('evidence.none')}</p>;
  return (
    <>
      <ul className="evidence">
        {files.map((file) => (
          <li key={file.id}>
            <FileCard file={file} open={open} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('do.more')}
        </Button>
      ) : null}
    </>
  );
}

function FileCard({ file, open }: { readonly file: Evidence; readonly open: FilesProps['open'] }) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  return (
    <button
      type="button"
      className="evidence-card"
      onClick={() => {
        open(file);
      }}
    >
      <span className="soft">{t(`evidence.media.${mediumOf(file.name)}`)}</span>
      <b>{file.name}</b>
      <span>{t(`evidence.folders.${file.folder ?? 'other'}`)}</span>
      <span className="soft">
        {format.dayAndTime(file.uploaded_at)} · {format.bytes(file.size)}
      </span>
      {file.flags.map((flag) => (
        <Tag key={flag} tone="warn">
          {t(`evidence.flags.${flag}`)}
        </Tag>
      ))}
    </button>
  );
}
