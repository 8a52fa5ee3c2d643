import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type OfficeResult, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AsWritten } from './as-written.js';
import { focusCell, moveByKeys } from './cell-keys.js';
import { CellList } from './cell-list.js';
import { sendPaper, type OfficePaper } from './office-paper.js';
import { bodyOf, paperOf, type Paper } from './paper.js';
import { SumStrip } from './sum-strip.js';

interface Props {
  readonly paper: OfficePaper;
  readonly ballot: readonly Candidate[];
  readonly onKeyed: (result: OfficeResult) => void;
  readonly onPhoto: (result: OfficeResult) => void;
  readonly onLeave: () => void;
}

/** The figures as they stand on the paper; what the checks say stands beside the cells that they are about. */
export function PaperForm({ paper, ballot, onKeyed, onPhoto, onLeave }: Props) {
  const { result } = paper;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Paper>(() => paperOf(result.figures ?? result.entries[0]));
  const [asWritten, setAsWritten] = useState(result.as_written ?? '');
  const send = useSending(paper, () => bodyOf(typed, ballot, asWritten.trim()), onKeyed);
  const submit = (): void => {
    if (!send.isPending) send.mutate(undefined);
  };
  useFocusOn(form, result);
  return (
    <form
      ref={form}
      onKeyDown={(event) => {
        moveByKeys(event, { submit, leave: onLeave });
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <CellList ballot={ballot} typed={typed} findings={result.findings} onType={setTyped} />
        <SumStrip paper={typed} ballot={ballot} />
        <AsWritten
          paper={paper}
          reason={asWritten}
          error={send.error}
          onReason={setAsWritten}
          onPhoto={onPhoto}
        />
        <ProblemNotice error={send.error} />
        <FormDeeds isBusy={send.isPending} onLeave={onLeave} />
      </Stack>
    </form>
  );
}

function useSending(
  paper: OfficePaper,
  body: () => Schemas['KeyResultBody'],
  onDone: (result: OfficeResult) => void,
) {
  const { id } = useCurrentElection();
  const touches = [keys.of(id, 'results'), keys.of(id, 'office', paper.office.id)];
  return useDeed(() => sendPaper(paper, body()), { touches, onDone });
}

/** On the first cell that is wrong, else on the first cell; anew once something else is wrong. */
function useFocusOn(
  form: { readonly current: HTMLFormElement | null },
  result: OfficeResult,
): void {
  const said = result.findings.map(({ code }) => code).join();
  const wrong = result.findings.find(({ kind }) => kind === 'error')?.fields[0];
  useEffect(() => {
    const name = wrong === undefined ? '' : `[data-cell="${CSS.escape(wrong)}"]`;
    focusCell(
      form.current?.querySelector<HTMLInputElement>(`input${name}`) ??
        form.current?.querySelector<HTMLInputElement>('input[data-cell]'),
    );
  }, [form, wrong, said]);
}

function FormDeeds({
  isBusy,
  onLeave,
}: {
  readonly isBusy: boolean;
  readonly onLeave: () => void;
}) {
  const t = useTexts();
  return (
    <Group justify="space-between">
      <Button variant="default" onClick={onLeave}>
        {t('entry.leave')}
      </Button>
      <Button type="submit" loading={isBusy}>
        {t('do.save')}
      </Button>
    </Group>
  );
}
