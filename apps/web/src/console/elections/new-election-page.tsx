import { Button, Group, Paper, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { PageHead } from '../parts/page-head.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { electionDraft, wishOf, type ElectionDraft } from './election-draft.js';
import { ElectionFields } from './election-fields.js';

export function NewElectionPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => electionDraft(new Date()));
  const create = useDeed(
    (body: Schemas['CreateElectionBody']) => answerOf(adminClient.POST('/api/elections', { body })),
    {
      touches: [keys.elections],
      onDone: ({ id }) => void navigate(`/console/elections/${id}`),
    },
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    create.mutate(wishOf(draft));
  };
  const change = (part: Partial<ElectionDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <>
      <PageHead title={t('elections.new')} lead={t('elections.new_lead')} />
      <Paper withBorder p="lg" maw={760}>
        <form onSubmit={submit}>
          <Stack>
            <ElectionFields draft={draft} change={change} error={create.error} />
            <ProblemNotice error={create.error} />
            <Group justify="flex-end">
              <Button type="submit" size="md" loading={create.isPending}>
                {t('elections.create')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
