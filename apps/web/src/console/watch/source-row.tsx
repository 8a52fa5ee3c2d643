import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { CardCell, CardRow, CardTitle } from '../parts/card-table.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { SourceDialog } from './source-dialog.js';

type Source = Schemas['SourceBody'];
type Status = Source['status'];

const TONES: Readonly<Record<Status, Tone>> = {
  unverified: 'warn',
  independent: 'good',
  suspended: 'bad',
};

/** Where a status leads by one decision. */
const MOVES: Readonly<Record<Status, readonly Status[]>> = {
  unverified: ['independent', 'suspended'],
  independent: ['suspended', 'unverified'],
  suspended: ['unverified'],
};

export function SourceRow({ source }: { readonly source: Source }) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  return (
    <CardRow>
      <CardTitle>
        <code>{source.elector_id}</code>
      </CardTitle>
      <CardCell label={t('sources.columns.state')}>
        <Tag tone={TONES[source.status]}>{t(`source_states.${source.status}`)}</Tag>
      </CardCell>
      <CardCell label={t('sources.columns.since')}>{format.dayAndTime(source.since)}</CardCell>
      <CardCell label={t('sources.columns.password')}>
        {t(source.has_password ? 'sources.has_password' : 'sources.no_password')}
      </CardCell>
      <CardCell>
        <Group gap="xs">
          <SourceLook source={source} />
          <StatusButtons source={source} />
        </Group>
      </CardCell>
    </CardRow>
  );
}

function SourceLook({ source }: { readonly source: Source }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('sources.look')}
      </Button>
      {isOpen ? (
        <SourceDialog
          source={source}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function StatusButtons({ source }: { readonly source: Source }) {
  const t = useTexts();
  const mayWrite = useMayWrite();
  const decide = useStatusDeed(source);
  if (!mayWrite) return null;
  const choices = MOVES[source.status].map((value) => ({
    value,
    label: t(`sources.to.${value}`),
    means: `${source.elector_id} : ${t(`sources.means.${value}`)}`,
    isMain: value === 'independent',
    isDangerous: value === 'suspended',
  }));
  return (
    <ReasonedChoice
      size="xs"
      choices={choices}
      deed={decide}
      onChoose={(to, reason, done) => {
        decide.mutate({ to, reason }, { onSuccess: done });
      }}
    />
  );
}

function useStatusDeed({ id: sourceId, version }: Source) {
  const { id } = useCurrentElection();
  return useDeed(
    (body: Schemas['SourceStatusBody']) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/sources/{source_id}/status', {
          params: { path: { id, source_id: sourceId } },
          body: { ...body, version },
        }),
      ),
    { touches: [keys.election(id)] },
  );
}
