import { Button, Paper, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { toLocal, toMoment } from './zoned-time.js';

const EXTENDED = ['open', 'counting', 'closed'];

/** More time for voters, in the whole election. */
export function ExtensionForm() {
  const t = useTexts();
  const { id, state, closes_at: closes, time_zone: zone } = useCurrentElection();
  const extend = useDeed(
    (body: Schemas['ExtensionBody']) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/extensions', { params: { path: { id } }, body }),
      ),
    { touches: [keys.election(id), keys.elections] },
  );
  if (!EXTENDED.includes(state)) return null;
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          const value = formValues(event);
          const moment = toMoment(value('closes'), zone) ?? '';
          extend.mutate({ closes_at: moment, reason: value('reason') });
        }}
      >
        <Stack>
          <Title order={2}>{t('settings.extend')}</Title>
          <TextInput
            type="datetime-local"
            name="closes"
            label={t('elections.closes')}
            defaultValue={toLocal(closes, zone)}
            required
          />
          <Textarea name="reason" label={t('do.reason')} required />
          <ProblemNotice error={extend.error} />
          <Button type="submit" variant="default" loading={extend.isPending}>
            {extend.isSuccess ? t('do.saved') : t('settings.extend')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
