import { Button, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
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
  return (
    <ConfirmDialog
      title={t('settings.delete')}
      question={t('settings.delete_question', { name })}
      does={t('do.delete')}
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() => {
        remove.mutate(undefined);
      }}
    />
  );
}
