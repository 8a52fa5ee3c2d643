import { Paper, Stack, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { ExtensionFields, mayExtend } from './extension-fields.js';

/** More time for voters, in the whole election. */
export function ExtensionForm() {
  const t = useTexts();
  const election = useCurrentElection();
  const { id, closes_at: closes, time_zone: zone } = election;
  const extend = useDeed(
    (body: Schemas['ExtensionBody']) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/extensions', { params: { path: { id } }, body }),
      ),
    { touches: [keys.election(id), keys.elections] },
  );
  if (!mayExtend(election)) return null;
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('settings.extend')}</Title>
        <p className="soft">{t('extensions.election_means')}</p>
        <ExtensionFields
          closes={closes}
          zone={zone}
          does={t('settings.extend')}
          isBusy={extend.isPending}
          error={extend.error}
          onExtend={extend.mutate}
        />
        <p role="status" className="soft">
          {extend.isSuccess ? t('do.saved') : ''}
        </p>
      </Stack>
    </Paper>
  );
}
