import { Textarea } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';

interface ReasonProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Once voting has begun: why an owner changes what stands still. */
export function AmendmentReason({ reason, onReason }: ReasonProps) {
  const t = useTexts();
  return (
    <Textarea
      label={t('do.reason')}
      description={t('places.amendment_hint')}
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
