import { useTexts } from '../../i18n/use-texts.js';
import { Tag, type Tone } from '../parts/tag.js';
import type { Election } from '../queries.js';

const TONES: Readonly<Record<Election['state'], Tone>> = {
  draft: 'plain',
  scheduled: 'plain',
  open: 'accent',
  counting: 'warn',
  closed: 'plain',
  certified: 'good',
  cancelled: 'bad',
};

export function ElectionTag({ state }: { readonly state: Election['state'] }) {
  const t = useTexts();
  return <Tag tone={TONES[state]}>{t(`election_states.${state}`)}</Tag>;
}
