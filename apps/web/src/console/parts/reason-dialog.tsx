import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { oneLine } from './one-line.js';
import { ProblemNotice } from './problem-notice.js';

interface Props {
  readonly title: string;
  readonly body?: string;
  readonly isOptional?: boolean;
  readonly isDangerous?: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** What changes much is done with a reason, which stands in the trail. */
export function ReasonDialog(props: Props) {
  const { title, body, isOptional = false, error, onClose, onReason } = props;
  const t = useTexts();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onReason(oneLine(reason));
  };
  const closing = { 'aria-label': t('do.close') };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={closing}>
      <form onSubmit={submit}>
        <Stack>
          {body === undefined ? null : <p>{body}</p>}
          <Textarea
            label={t('do.reason')}
            description={t('do.reason_hint')}
            required={!isOptional}
            autosize
            minRows={3}
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ProblemNotice error={error} />
          <Answers {...props} />
        </Stack>
      </form>
    </Modal>
  );
}

function Answers({ isBusy, isDangerous = false, onClose }: Props) {
  const t = useTexts();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('do.cancel')}
      </Button>
      <Button type="submit" loading={isBusy} className={isDangerous ? 'danger' : undefined}>
        {t('do.confirm')}
      </Button>
    </Group>
  );
}
