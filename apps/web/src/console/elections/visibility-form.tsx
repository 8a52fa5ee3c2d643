import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { toLocal, toMoment } from './zoned-time.js';

/** Who sees the election from outside, and from when on. */
export function VisibilityForm() {
  const t = useTexts();
  const { id, public_from: embargo, time_zone: zone } = useCurrentElection();
  const save = useDeed(
    (body: Schemas['VisibilityBody']) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}/visibility', { params: { path: { id } }, body }),
      ),
    { touches: [keys.election(id), keys.elections] },
  );
  const hide = (): void => {
    save.mutate({ public: false });
  };
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          const from = toMoment(formValues(event)('public_from'), zone) ?? null;
          save.mutate({ public: true, public_from: from });
        }}
      >
        <Stack>
          <Title order={2}>{t('settings.visibility')}</Title>
          <VisibilityNow />
          <TextInput
            type="datetime-local"
            name="public_from"
            label={t('settings.public_from')}
            description={t('settings.public_from_hint')}
            defaultValue={embargo === null ? '' : toLocal(embargo, zone)}
            error={fieldProblem(save.error, 'public_from')}
          />
          <ProblemNotice error={save.error} />
          <VisibilityDeeds isBusy={save.isPending} onHide={hide} />
        </Stack>
      </form>
    </Paper>
  );
}

function VisibilityNow() {
  const t = useTexts();
  const { id, visibility } = useCurrentElection();
  return (
    <>
      <p>{t(`settings.visibilities.${visibility}`)}</p>
      {visibility === 'public' ? (
        <a href={`/elections/${id}`} target="_blank" rel="noreferrer noopener">
          {t('shell.public_page')}
        </a>
      ) : null}
    </>
  );
}

interface DeedsProps {
  readonly isBusy: boolean;
  readonly onHide: () => void;
}

function VisibilityDeeds({ isBusy, onHide }: DeedsProps) {
  const t = useTexts();
  const { visibility } = useCurrentElection();
  const isPrivate = visibility === 'private';
  return (
    <Group justify="flex-end">
      {isPrivate ? null : (
        <Button variant="default" disabled={isBusy} onClick={onHide}>
          {t('settings.make_private')}
        </Button>
      )}
      <Button type="submit" variant={isPrivate ? 'filled' : 'default'} loading={isBusy}>
        {t(isPrivate ? 'settings.make_public' : 'settings.keep_public')}
      </Button>
    </Group>
  );
}
