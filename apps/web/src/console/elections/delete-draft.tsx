import { Button, Group, Modal, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** Only a draft can go, with all that is in it. */
export function DeleteDraft() {
  const t = useTexts();
  const { state, role } = useCurrentElection();
  const [isAsked, setAsked] = useState(false);
  if (state !== 'draft' || role !== 'owner') return null;
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('settings.delete')}</Title>
        <p className="soft">{t('settings.delete_means')}</p>
        <Button
          variant="default"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('settings.delete')}
        </Button>
        {isAsked ? (
          <Question
            onClose={() => {
              setAsked(false);
            }}
          />
        ) : null}
      </Stack>
    </Paper>
  );
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { id, name } = useCurrentElection();
  const remove = useDeed(
    () => answerOf(adminClient.DELETE('/api/elections/{id}', { params: { path: { id } } })),
    { touches: [keys.elections], onDone: () => void navigate('/console', { replace: true }) },
  );
  const closing = { 'aria-label': t('do.close') };
  return (
    <Modal opened onClose={onClose} title={t('settings.delete')} closeButtonProps={closing}>
      <Stack>
        <p>{t('settings.delete_question', { name })}</p>
        <ProblemNotice error={remove.error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button
            className="danger"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate(undefined);
            }}
          >
            {t('settings.delete_do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
