import { useTexts } from '../../i18n/use-texts.js';
import { Tag, type Tone } from '../parts/tag.js';

const TONES: Readonly<Record<string, Tone>> = {
  empty: 'plain',
  entered: 'bad',
  to_confirm: 'accent',
  differing: 'warn',
  final: 'good',
  contested: 'warn',
  cancelled: 'bad',
};

/** Where the paper of an office stands. */
export function ResultTag({ state }: { readonly state: string }) {
  const t = useTexts();
  return <Tag tone={TONES[state] ?? 'plain'}>{t(`result_states.${state}`)}</Tag>;
}
