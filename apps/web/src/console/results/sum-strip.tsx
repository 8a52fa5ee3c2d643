import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Candidate } from '../queries.js';
import { sumsOf, type Paper } from './paper.js';

interface Props {
  readonly paper: Paper;
  readonly ballot: readonly Candidate[];
}

/** What has to be equal, as one types. The server checks all of it again, and more. */
export function SumStrip({ paper, ballot }: Props) {
  const t = useTexts();
  const { candidates, valid, papers, voters, registered } = sumsOf(paper, ballot);
  const fits = voters === undefined || registered === undefined ? undefined : voters <= registered;
  return (
    <dl className="sums" aria-label={t('entry.sums')}>
      <Check name="candidates" one={candidates} other={valid} holds={same(candidates, valid)} />
      <Check name="papers" one={papers} other={voters} holds={same(papers, voters)} />
      <Check name="turnout" one={voters} other={registered} holds={fits} />
    </dl>
  );
}

function same(one: number | undefined, other: number | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other;
}

interface CheckProps {
  readonly name: string;
  readonly one: number | undefined;
  readonly other: number | undefined;
  readonly holds: boolean | undefined;
}

function Check({ name, one, other, holds }: CheckProps) {
  const t = useTexts();
  const format = useFormat();
  const shown = (count: number | undefined): string =>
    count === undefined ? '…' : format.count(count);
  return (
    <div data-holds={holds}>
      <dt>{t(`entry.sum.${name}`)}</dt>
      <dd>
        <span aria-hidden="true">{holds === undefined ? '' : holds ? '✓' : '✕'}</span> {shown(one)}{' '}
        {t(`entry.sum_is.${name}`)} {shown(other)}
      </dd>
    </div>
  );
}
