import { Button, Group, Paper, Progress, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { useFormat } from '../../i18n/format.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { DropZone } from './drop-zone.js';
import { ImportProblems } from './import-problems.js';
import { useImportRun, type Import, type ImportRun } from './import-run.js';
import { ImportSummary } from './import-summary.js';

/** A file is read through first and nothing is written; then it is imported whole, or not at all. */
export function ImportPanel() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const run = useImportRun(id);
  const [file, setFile] = useState<File>();
  const choose = (chosen: File): void => {
    setFile(chosen);
    run.start({ file: chosen, isDryRun: true });
  };
  const isBusy = run.isSending || (run.current !== undefined && !run.hasEnded);
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2}>{t('import.title')}</Title>
        {isBusy ? null : <DropZone onFile={choose} />}
        <ProblemNotice error={run.error} />
        <div role="status" aria-live="polite">
          {isBusy && file !== undefined ? <ImportProgress file={file} run={run} /> : null}
        </div>
        {run.hasEnded && run.current !== undefined && file !== undefined ? (
          <ImportEnd current={run.current} run={run} file={file} />
        ) : null}
      </Stack>
    </Paper>
  );
}

function ImportProgress({ file, run }: { readonly file: File; readonly run: ImportRun }) {
  const t = useTexts();
  const format = useFormat();
  const { current } = run;
  const step = current?.state ?? 'sending';
  return (
    <Stack gap="xs">
      <p>
        <b>{file.name}</b> · {format.bytes(file.size)} · {t(`import.steps.${step}`)}
        {current?.progress == null
          ? ''
          : ` · ${t('import.rows', { count: current.progress.rows })}`}
      </p>
      <Progress
        value={current?.progress?.percent_read ?? 5}
        animated
        size="lg"
        aria-label={t('import.progress')}
      />
    </Stack>
  );
}

interface EndProps {
  readonly current: Import;
  readonly run: ImportRun;
  readonly file: File;
}

function ImportEnd({ current, run, file }: EndProps) {
  const t = useTexts();
  if (current.state === 'refused') return <ImportProblems current={current} />;
  if (current.state === 'failed') {
    return (
      <p className="banner" data-tone="bad" role="alert">
        {t(`import.failures.${current.problems[0]?.code ?? 'internal_error'}`)}
      </p>
    );
  }
  return (
    <>
      <p className="banner" data-tone="good" role="status">
        {t(current.dry_run ? 'import.sound' : 'import.done', { name: file.name })}
      </p>
      {current.summary === null ? null : <ImportSummary summary={current.summary} />}
      {current.dry_run ? <ImportForReal run={run} file={file} /> : null}
    </>
  );
}

function ImportForReal({ run, file }: { readonly run: ImportRun; readonly file: File }) {
  const t = useTexts();
  const { state } = useCurrentElection();
  const [reason, setReason] = useState('');
  const needsReason = state !== 'draft' && state !== 'scheduled';
  return (
    <Group align="end">
      {needsReason ? (
        <TextInput
          label={t('do.reason')}
          description={t('import.reason_hint')}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      ) : null}
      <Button
        disabled={needsReason && reason.trim() === ''}
        onClick={() => {
          run.start({ file, isDryRun: false, ...(needsReason ? { reason: reason.trim() } : {}) });
        }}
      >
        {t('import.write')}
      </Button>
      <Button variant="default" onClick={run.forget}>
        {t('do.cancel')}
      </Button>
    </Group>
  );
}
