import { Button, Group, NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import { useCurrentElection } from '../shell/election-shell.js';
import {
  outcomeDraft,
  outcomeEdit,
  type OutcomeDraft,
  type OutcomeProps,
} from './outcome-draft.js';
import { useOutcomeLock } from './rule-locks.js';
import { SeatsByArea } from './seats-by-area.js';
import { useSaveRules, type Rules } from './use-save-rules.js';

/** Of lists: where seats are shared out. Of a referendum: how many have to come, and to agree. */
export function OutcomeRulesForm({ rules }: { readonly rules: Rules }) {
  const t = useTexts();
  const election = useCurrentElection();
  const save = useSaveRules();
  const whyNot = useOutcomeLock();
  const [draft, setDraft] = useState(() => outcomeDraft(rules));
  const isReferendum = election.kind === 'referendum';
  if (!isReferendum && election.seats === null) return null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(outcomeEdit(draft, election));
  };
  const shared = {
    ...{ draft, error: save.error, isDisabled: whyNot !== undefined },
    change: (part: Partial<OutcomeDraft>): void => {
      setDraft((before) => ({ ...before, ...part }));
    },
  };
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit}>
        <Stack>
          <Title order={2}>{t(isReferendum ? 'rules.quorums' : 'rules.seats')}</Title>
          {whyNot === undefined ? null : <p className="soft">{whyNot}</p>}
          {isReferendum ? <Quorums {...shared} /> : <Constituencies {...shared} />}
          <ProblemNotice error={save.error} />
          <p role="status" className="soft">
            {save.isSuccess ? t('do.saved') : ''}
          </p>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={shared.isDisabled}>
              {t('do.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

const QUORUMS = [
  { field: 'turnoutQuorum', wire: 'turnout_quorum_percent' },
  { field: 'approvalQuorum', wire: 'approval_quorum_percent' },
] as const;

function Quorums({ draft, change, error, isDisabled }: OutcomeProps) {
  const t = useTexts();
  return QUORUMS.map(({ field, wire }) => (
    <TextInput
      key={field}
      label={t(`rules.${wire}`)}
      description={t('rules.quorum_hint')}
      inputMode="decimal"
      pattern="[0-9]{1,3}([.,][0-9]{1,2})?"
      disabled={isDisabled}
      value={draft[field]}
      error={fieldProblem(error, wire)}
      onChange={(event) => {
        change({ [field]: event.currentTarget.value });
      }}
    />
  ));
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

function Constituencies(props: OutcomeProps) {
  const { draft, change, error, isDisabled } = props;
  const t = useTexts();
  const { threshold_percent: threshold } = useCurrentElection();
  return (
    <>
      <NativeSelect
        label={t('rules.constituency_level')}
        disabled={isDisabled}
        error={fieldProblem(error, 'constituency_level')}
        data={[
          { value: '', label: t('rules.whole') },
          ...LEVELS.map((number) => ({
            value: String(number),
            label: t('rules.each_of_level', { number }),
          })),
        ]}
        value={draft.level}
        onChange={(event) => {
          change({ level: event.currentTarget.value, seats: {} });
        }}
      />
      {draft.level === '' ? null : <SeatsByArea key={draft.level} {...props} />}
      {draft.level === '' || threshold === null ? null : (
        <NativeSelect
          label={t('rules.threshold_scope')}
          disabled={isDisabled}
          data={(['national', 'constituency'] as const).map((value) => ({
            value,
            label: t(`rules.scopes.${value}`),
          }))}
          value={draft.scope}
          onChange={(event) => {
            change({ scope: event.currentTarget.value as OutcomeDraft['scope'] });
          }}
        />
      )}
    </>
  );
}
