import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { declarationOf, type Declared } from './declaration.js';
import { GateProblems } from './gate-problems.js';

interface Props {
  readonly ballot: readonly Candidate[];
  readonly onDone: () => void;
}

/** What is about to be declared is typed once more, and compared with what was counted before anything goes out. */
export function PublicationGate({ ballot, onDone }: Props) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const [declared, setDeclared] = useState<Declared>({});
  const publish = useDeed(
    (body: Schemas['PublishBody']) =>
      answerOf(adminClient.POST('/api/elections/{id}/publish', { params: { path: { id } }, body })),
    { touches: [keys.election(id)], onDone },
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    publish.mutate(declarationOf(declared, ballot));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{t('publish.gate_lead')}</p>
        <DeclaredFields ballot={ballot} declared={declared} change={setDeclared} />
        <GateProblems error={publish.error} ballot={ballot} />
        <Group justify="space-between">
          <Button variant="default" onClick={onDone}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={publish.isPending}>
            {t('publish.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly ballot: readonly Candidate[];
  readonly declared: Declared;
  readonly change: (declared: Declared) => void;
}

function DeclaredFields({ ballot, declared, change }: FieldsProps) {
  const t = useTexts();
  const field = (name: string, label: string) => (
    <TextInput
      key={name}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={declared[name] ?? ''}
      onChange={(event) => {
        change({ ...declared, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {field('turnout', t('publish.turnout'))}
      {ballot.map(({ id, name }) => (
        <fieldset key={id} className="declared">
          <legend>{name}</legend>
          {field(`votes.${id}`, t('publish.votes'))}
          {field(`share.${id}`, t('publish.share'))}
        </fieldset>
      ))}
    </>
  );
}
