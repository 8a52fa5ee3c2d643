import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type OfficeResult } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { settle } from './office-paper.js';

interface Props {
  readonly result: OfficeResult;
  readonly ballot: readonly Candidate[];
  readonly onSettled: (result: OfficeResult) => void;
  readonly onLeave: () => void;
}

/** Two people read the paper differently. A third one sees the cells that differ, and no others. */
export function Settlement({ result, ballot, onSettled, onLeave }: Props) {
  const t = useTexts();
  const open = result.differing.filter(({ settled }) => !settled);
  const [chosen, setChosen] = useState<Chosen>({});
  const send = useSettling(result, onSettled);
  if (open.length === 0) return <NotYours onLeave={onLeave} />;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send.mutate(chosen);
  };
  const isReady = Object.keys(chosen).length > 0;
  return (
    <form onSubmit={submit}>
      <Stack>
        <p className="banner" data-tone="warn">
          {t('settle.lead', { count: open.length })}
        </p>
        {open.map(({ field, readings }) => (
          <DifferingField
            key={field}
            label={labelOf(field, ballot, t)}
            readings={readings}
            value={chosen[field]}
            onChoose={(value) => {
              setChosen((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
        <ProblemNotice error={send.error} />
        <Answers isBusy={send.isPending} isReady={isReady} onLeave={onLeave} />
      </Stack>
    </form>
  );
}

/** What the paper shows, by cell; those that are left out stay open. */
type Chosen = Readonly<Record<string, string>>;

function useSettling(result: OfficeResult, onDone: (result: OfficeResult) => void) {
  const { id } = useCurrentElection();
  const touches = [keys.of(id, 'results'), keys.of(id, 'office', result.office_id)];
  return useDeed(
    (chosen: Chosen) =>
      settle(
        result,
        Object.entries(chosen).map(([field, text]) => ({ field, value: toCell(text) })),
      ),
    { touches, onDone },
  );
}

interface FieldProps {
  readonly label: string;
  readonly readings: readonly (number | null)[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

function DifferingField({ label, readings, value, onChoose }: FieldProps) {
  const t = useTexts();
  const format = useFormat();
  const texts = readings.map((reading) => (reading === null ? '' : String(reading)));
  const isOther = value !== undefined && !texts.includes(value);
  return (
    <fieldset className="differing">
      <legend>{label}</legend>
      <Radio.Group value={isOther ? 'other' : (value ?? null)} onChange={onChoose}>
        <Group>
          {texts.map((text) => (
            <Radio
              key={text}
              value={text}
              label={text === '' ? t('settle.empty') : format.count(Number(text))}
            />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t('settle.other')}
        inputMode="numeric"
        maxLength={9}
        value={isOther ? value : ''}
        onChange={(event) => {
          onChoose(event.currentTarget.value.replace(/\D/g, ''));
        }}
      />
    </fieldset>
  );
}

function Answers(props: {
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly onLeave: () => void;
}) {
  const t = useTexts();
  return (
    <Group justify="space-between">
      <Button variant="default" onClick={props.onLeave}>
        {t('entry.leave')}
      </Button>
      <Button type="submit" loading={props.isBusy} disabled={!props.isReady}>
        {t('settle.do')}
      </Button>
    </Group>
  );
}

function NotYours({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts();
  return (
    <Stack>
      <p className="banner" data-tone="warn" role="status">
        {t('settle.not_yours')}
      </p>
      <Group>
        <Button variant="default" autoFocus onClick={onLeave}>
          {t('entry.leave')}
        </Button>
      </Group>
    </Stack>
  );
}

function labelOf(
  field: string,
  ballot: readonly Candidate[],
  t: ReturnType<typeof useTexts>,
): string {
  const candidate = ballot.find(({ id }) => field === `votes.${id}`);
  return candidate?.name ?? t(`figures.${field}`);
}

function toCell(text: string): number | null {
  return text === '' ? null : Number(text);
}
