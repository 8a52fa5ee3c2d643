import { Paper, Title } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate, Sums } from '../queries.js';

interface Props {
  readonly sums: Sums;
  readonly ballot: readonly Candidate[];
}

/** By votes, each with its share of the valid votes in words and as a bar. */
export function CandidateBars({ sums, ballot }: Props) {
  const t = useTexts();
  const format = useFormat();
  const rows = [...sums.candidates].sort((one, other) => other.votes - one.votes);
  return (
    <Paper withBorder p="lg">
      <Title order={2}>{t('results.candidates')}</Title>
      <ol className="bars">
        {rows.map(({ candidate_id: id, votes, share_percent: share }) => {
          const candidate = ballot.find((one) => one.id === id);
          return (
            <li key={id}>
              <span className="bar-name">{candidate?.name ?? '?'}</span>
              <span className="bar-share">{format.percent(share)}</span>
              <span className="bar" aria-hidden="true">
                <span
                  style={{
                    width: `${share ?? '0'}%`,
                    backgroundColor: candidate && colourOf(candidate),
                  }}
                />
              </span>
              <span className="soft">{t('results.votes', { count: votes })}</span>
            </li>
          );
        })}
      </ol>
      <p className="soft">{t('results.base')}</p>
    </Paper>
  );
}
