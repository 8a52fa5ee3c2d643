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

/** How papers are keyed, checked and turned into an outcome. */
export function RulesForms() {
  const { id } = useCurrentElection();
  const rules = useRules(id);
  return (
    <Loaded query={rules} lines={3}>
      {(data) => (
        <>
          <DoubleEntry isDouble={data.double_entry} />
          <OutcomeRulesForm rules={data} />
          <TolerancesForm tolerances={data.tolerances} />
        </>
      )}
    </Loaded>
  );
}

/** Whether one person keys a paper, or two. */
function DoubleEntry({ isDouble }: { readonly isDouble: boolean }) {
  const t = useTexts();
  const save = useSaveRules();
  const whyNot = useOutcomeLock();
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('settings.rules')}</Title>
        <Switch
          label={t('settings.double_entry')}
          description={t('settings.double_entry_hint')}
          checked={isDouble}
          disabled={whyNot !== undefined || save.isPending}
          onChange={(event) => {
            save.mutate({ double_entry: event.currentTarget.checked });
          }}
        />
        {whyNot === undefined ? null : <p className="soft">{whyNot}</p>}
        <ProblemNotice error={save.error} />
      </Stack>
    </Paper>
  );
}
