import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { oneLine } from './one-line.js';
import { ProblemNotice } from './problem-notice.js';
import { ReasonField } from './reason-field.js';

interface Props {
  readonly title: string;
  readonly question: ReactNode;
  /** What the button says that cannot be undone. */
  readonly does: string;
  /** Why a reason is asked for, where it is. */
  readonly reasonHint?: string | undefined;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Before something goes for good. Whoever presses Enter without reading has chosen to keep it. */
export function ConfirmDialog(props: Props) {
  const { title, question, reasonHint, error, onClose, onConfirm } = props;
  const t = useTexts();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onConfirm(oneLine(reason));
  };
  const closing = { 'aria-label': t('do.close') };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={closing}>
      <form onSubmit={submit}>
        <Stack>
          <p className="question">{question}</p>
          {reasonHint === undefined ? null : (
            <ReasonField hint={reasonHint} reason={reason} onReason={setReason} />
          )}
          <ProblemNotice error={error} />
          <Answers {...props} />
        </Stack>
      </form>
    </Modal>
  );
}

function Answers({ does, isBusy, onClose }: Props) {
  const t = useTexts();
  return (
    <Group justify="flex-end">
      <Button variant="default" data-autofocus onClick={onClose}>
        {t('do.cancel')}
      </Button>
      <Button type="submit" className="danger" loading={isBusy}>
        {does}
      </Button>
    </Group>
  );
}
