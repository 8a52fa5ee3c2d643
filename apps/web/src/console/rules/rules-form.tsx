import { Paper, Stack, Switch, Title } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useRules } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { OutcomeRulesForm } from './outcome-rules-form.js';
import { useOutcomeLock } from './rule-locks.js';
import { TolerancesForm } from './tolerances-form.js';
import { useSaveRules } from './use-save-rules.js';

/** What is noticed on a paper, and how papers become an outcome. */
export function RulesForms() {
  const { id } = useCurrentElection();
  const rules = useRules(id);
  return (
    <Stack mt="lg">
      <Loaded query={rules} lines={3}>
        {(data) => (
          <>
            <OutcomeRulesForm rules={data} />
            <TolerancesForm tolerances={data.tolerances} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

/** Whether one person keys a paper, or two. */
export function DoubleEntryForm() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const rules = useRules(id);
  const save = useSaveRules();
  const whyNot = useOutcomeLock();
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
              disabled={whyNot !== undefined || save.isPending}
              onChange={(event) => {
                save.mutate({ double_entry: event.currentTarget.checked });
              }}
            />
          )}
        </Loaded>
        {whyNot === undefined ? null : <p className="soft">{whyNot}</p>}
        <ProblemNotice error={save.error} />
      </Stack>
    </Paper>
  );
}
