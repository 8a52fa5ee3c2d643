import { useTexts } from '../../i18n/use-texts.js';
import { ReasonField } from '../parts/reason-field.js';

interface ReasonProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Once voting has begun: why an owner changes what stands still. */
export function AmendmentReason(props: ReasonProps) {
  const t = useTexts();
  return <ReasonField hint={t('places.amendment_hint')} {...props} />;
}
