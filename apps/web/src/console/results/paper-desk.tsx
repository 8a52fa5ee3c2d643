import { Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Candidate, OfficeResult } from '../queries.js';
import { openWarnings, type OfficePaper } from './office-paper.js';
import { PaperForm } from './paper-form.js';
import { ResultTag } from './result-tag.js';
import { Settlement } from './settlement.js';
import { WarningDesk } from './warning-desk.js';

interface Props {
  readonly paper: OfficePaper;
  readonly ballot: readonly Candidate[];
  readonly onKeyed: (paper: OfficePaper) => void;
  readonly onLeave: () => void;
}

/** One paper, from its first figure until nothing is left to say about it. */
export function PaperDesk({ paper, ballot, onKeyed, onLeave }: Props) {
  const { office } = paper;
  const [result, setResult] = useState(paper.result);
  const take = (next: OfficeResult): void => {
    setResult(next);
    onKeyed({ office, result: next });
    // Read as final or for another to confirm, and nothing to answer: on to the next paper.
    const isKept = next.state === 'final' || next.state === 'to_confirm';
    if ((isKept && openWarnings(next).length === 0) || next.state === 'differing') onLeave();
  };
  return (
    <Paper withBorder p="lg">
      <Stack>
        <DeskHead paper={{ office, result }} />
        <Step
          paper={{ office, result }}
          ballot={ballot}
          onKeyed={take}
          onPhoto={setResult}
          onLeave={onLeave}
        />
      </Stack>
    </Paper>
  );
}

interface StepProps extends Omit<Props, 'onKeyed'> {
  readonly onKeyed: (result: OfficeResult) => void;
  readonly onPhoto: (result: OfficeResult) => void;
}

function Step({ paper, ballot, onKeyed, onPhoto, onLeave }: StepProps) {
  const { result, office } = paper;
  const [isCorrecting, setCorrecting] = useState(false);
  if (result.state === 'differing') {
    return <Settlement result={result} ballot={ballot} onSettled={onKeyed} onLeave={onLeave} />;
  }
  const isKept = result.state === 'final' || result.state === 'to_confirm';
  if (isKept && !isCorrecting && openWarnings(result).length > 0) {
    return (
      <WarningDesk
        result={result}
        ballot={ballot}
        onAnswered={onKeyed}
        onLeave={onLeave}
        onCorrect={() => {
          setCorrecting(true);
        }}
      />
    );
  }
  return (
    <PaperForm
      paper={{ office, result }}
      ballot={ballot}
      onKeyed={(next) => {
        setCorrecting(false);
        onKeyed(next);
      }}
      onPhoto={onPhoto}
      onLeave={onLeave}
    />
  );
}

function DeskHead({ paper: { office, result } }: { readonly paper: OfficePaper }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <header className="desk-head">
      <Title order={2}>
        <code>{office.code}</code> {office.name ?? ''}
      </Title>
      <ResultTag state={result.state} />
      <p className="soft">
        {office.registered === null
          ? t('entry.roll_unknown')
          : t('entry.roll', { count: office.registered, shown: format.count(office.registered) })}
      </p>
      {result.masked && result.state !== 'differing' ? (
        <p className="banner">{t('entry.masked')}</p>
      ) : null}
    </header>
  );
}
