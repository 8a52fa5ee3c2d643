import { Textarea } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';

interface Props {
  /** What becomes of it. */
  readonly hint: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Why somebody does what stays in the trail. */
export function ReasonField({ hint, reason, onReason }: Props) {
  const t = useTexts();
  return (
    <Textarea
      label={t('do.reason')}
      description={hint}
      required
      autosize
      minRows={2}
      maxLength={500}
      value={reason}
      onChange={(event) => {
        onReason(event.currentTarget.value);
      }}
    />
  );
}
