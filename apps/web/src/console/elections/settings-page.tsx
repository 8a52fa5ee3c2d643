import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { PageHead } from '../parts/page-head.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Election } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { DeleteDraft } from './delete-draft.js';
import { draftOf, wishOf, type ElectionDraft } from './election-draft.js';
import { ElectionFields } from './election-fields.js';
import { ExtensionForm } from './extension-form.js';
import { hasVotingBegun } from '../registry/place-locks.js';
import { DoubleEntryForm, RulesForms } from '../rules/rules-form.js';
import { VisibilityForm } from './visibility-form.js';

export function SettingsPage() {
  const t = useTexts();
  const { role } = useCurrentElection();
  return (
    <>
      <PageHead title={t('pages.settings')} lead={t('settings.lead')} />
      <div className="two-columns">
        <Stack>
          <ElectionForm />
          <DeleteDraft />
        </Stack>
        <Stack>
          {role === 'owner' ? <VisibilityForm /> : null}
          <ExtensionForm />
          <DoubleEntryForm />
        </Stack>
      </div>
      <RulesForms />
    </>
  );
}

function ElectionForm() {
  const t = useTexts();
  const election = useCurrentElection();
  const { state, role } = election;
  const [draft, setDraft] = useState(() => draftOf(election));
  const save = useSave(election);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit}>
        <Stack>
          <Title order={2}>{t('settings.election')}</Title>
          {hasVotingBegun(election) ? <p className="soft">{t('settings.begun')}</p> : null}
          <ElectionFields
            draft={draft}
            error={save.error}
            isFixed={state !== 'draft'}
            isStored
            hasBegun={hasVotingBegun(election)}
            change={(part) => {
              setDraft((before) => ({ ...before, ...part }));
            }}
          />
          <ProblemNotice error={save.error} />
          <p role="status" className="soft">
            {save.isSuccess ? t('do.saved') : ''}
          </p>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={role === 'auditor'}>
              {t('do.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function useSave(election: Election) {
  const { id, version } = election;
  return useDeed(
    (wish: ElectionDraft) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}', {
          params: { path: { id } },
          body: { ...changesOf(election, wish), version },
        }),
      ),
    { touches: [keys.election(id), keys.elections] },
  );
}

/** Only what was changed is sent: the rest may be frozen by now. */
function changesOf(election: Election, draft: ElectionDraft) {
  const [before, after] = [wishOf(draftOf(election)), wishOf(draft)];
  const changed = Object.entries(after).filter(
    ([name, value]) => before[name as keyof typeof before] !== value,
  );
  return Object.fromEntries(changed) as Partial<typeof after>;
}
