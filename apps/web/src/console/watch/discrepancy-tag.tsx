import { useTexts } from '../../i18n/use-texts.js';
import { Tag, type Tone } from '../parts/tag.js';
import type { Schemas } from '../queries.js';

const TONES: Readonly<Record<Schemas['ListedDiscrepancyBody']['state'], Tone>> = {
  not_comparable: 'plain',
  none: 'good',
  open: 'bad',
  explained: 'warn',
  accepted: 'accent',
};

export function DiscrepancyTag({ state }: { readonly state: keyof typeof TONES }) {
  const t = useTexts();
  return <Tag tone={TONES[state]}>{t(`discrepancy_states.${state}`)}</Tag>;
}
