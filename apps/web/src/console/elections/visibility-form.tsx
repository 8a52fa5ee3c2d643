import { Button, Paper, Stack, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** Who sees the election from outside. */
export function VisibilityForm() {
  const t = useTexts();
  const { id, visibility } = useCurrentElection();
  const save = useDeed(
    (isPublic: boolean) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}/visibility', {
          params: { path: { id } },
          body: { public: isPublic },
        }),
      ),
    { touches: [keys.election(id), keys.elections] },
  );
  const isPrivate = visibility === 'private';
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('settings.visibility')}</Title>
        <p>{t(`settings.visibilities.${visibility}`)}</p>
        {visibility === 'public' ? (
          <a href={`/elections/${id}`} target="_blank" rel="noreferrer noopener">
            {t('shell.public_page')}
          </a>
        ) : null}
        <ProblemNotice error={save.error} />
        <Button
          variant={isPrivate ? 'filled' : 'default'}
          loading={save.isPending}
          onClick={() => {
            save.mutate(isPrivate);
          }}
        >
          {t(isPrivate ? 'settings.make_public' : 'settings.make_private')}
        </Button>
      </Stack>
    </Paper>
  );
}
