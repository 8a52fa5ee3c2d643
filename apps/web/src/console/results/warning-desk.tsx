import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type OfficeResult } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { FindingText } from './cell-list.js';
import { FiguresTable } from './figures-table.js';
import { answerWarning, openWarnings } from './office-paper.js';

interface Props {
  readonly result: OfficeResult;
  readonly ballot: readonly Candidate[];
  readonly onAnswered: (result: OfficeResult) => void;
  readonly onLeave: () => void;
  readonly onCorrect: () => void;
}

/** What is strange but possible: each with its code, explained in a word or accepted as it is, by Enter alone. */
export function WarningDesk({ result, ballot, onAnswered, onLeave, onCorrect }: Props) {
  const t = useTexts();
  const codes = [...new Set(openWarnings(result).map(({ code }) => code))];
  const [code = ''] = codes;
  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <Stack onKeyDown={leaveByKey}>
      <p className="banner" data-tone="warn" role="status">
        {t('entry.warnings', { count: codes.length })}
      </p>
      <WarningAnswer key={code} code={code} result={result} onAnswered={onAnswered} />
      <FiguresTable figures={result.figures ?? result.entries[0]} ballot={ballot} />
      <Group justify="space-between">
        <Button variant="default" onClick={onLeave}>
          {t('entry.later')}
        </Button>
        <Button variant="default" onClick={onCorrect}>
          {t('entry.correct')}
        </Button>
      </Group>
    </Stack>
  );
}

interface AnswerProps {
  readonly code: string;
  readonly result: OfficeResult;
  readonly onAnswered: (result: OfficeResult) => void;
}

function WarningAnswer({ code, result, onAnswered }: AnswerProps) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const [text, setText] = useState('');
  const answer = useDeed(() => answerWarning(result, code, text.trim()), {
    touches: [keys.of(id, 'office', result.office_id)],
    onDone: onAnswered,
  });
  return (
    <form
      className="warning-answer"
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(undefined);
      }}
    >
      <FindingTexts code={code} result={result} />
      <p className="soft">{t(`checks.${code}`)}</p>
      <Group align="end">
        <TextInput
          className="grow"
          label={t('entry.explanation', { code })}
          description={t('entry.explanation_hint')}
          autoFocus
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={answer.isPending}>
          {t(text.trim() === '' ? 'entry.accept' : 'entry.explain')}
        </Button>
      </Group>
      <ProblemNotice error={answer.error} />
    </form>
  );
}

function FindingTexts({ code, result }: Pick<AnswerProps, 'code' | 'result'>) {
  const said = result.findings.filter((finding) => finding.code === code);
  return (
    <ul>
      {said.map((finding) => (
        <FindingText key={finding.en} finding={finding} />
      ))}
    </ul>
  );
}
