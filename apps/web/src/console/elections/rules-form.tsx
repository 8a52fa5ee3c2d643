import { Paper, Stack, Switch, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, useRules } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** Whether one person keys a paper, or two. */
export function RulesForm() {
  const t = useTexts();
  const { id, role, state } = useCurrentElection();
  const rules = useRules(id);
  const save = useDeed(
    (double: boolean) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}/result-rules', {
          params: { path: { id } },
          body: { double_entry: double },
        }),
      ),
    { touches: [keys.of(id, 'rules')] },
  );
  const isFixed = role !== 'owner' || (state !== 'draft' && state !== 'scheduled');
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('settings.rules')}</Title>
        <Loaded query={rules} lines={1}>
          {({ double_entry: isDouble }) => (
            <Switch
              label={t('settings.double_entry')}
              description={t('settings.double_entry_hint')}
              checked={isDouble}
              disabled={isFixed || save.isPending}
              onChange={(event) => {
                save.mutate(event.currentTarget.checked);
              }}
            />
          )}
        </Loaded>
        <ProblemNotice error={save.error} />
      </Stack>
    </Paper>
  );
}
