import { Stack } from '@mantine/core';
import type { Outcome } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useCandidates, useResults, type Candidate, type Schemas, type Sums } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AreaResults } from './area-results.js';
import { CandidateBars } from './candidate-bars.js';
import { LotsForms } from './lots-form.js';
import { OutcomeLine } from './outcome.js';
import { PublicationPanel } from './publication-panel.js';

/** What the papers add up to, and what of it the public sees. */
export function ResultsPage() {
  const t = useTexts();
  const election = useCurrentElection();
  const candidates = useCandidates(election.id);
  const results = useResults(election.id);
  return (
    <>
      <PageHead title={t('pages.results')} lead={t('results.lead')} />
      <Loaded query={candidates}>
        {(ballot) => (
          <Loaded query={results}>{(data) => <Results results={data} ballot={ballot} />}</Loaded>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly results: Schemas['ResultsBody'];
  readonly ballot: readonly Candidate[];
}

function Results({ results, ballot }: Props) {
  const t = useTexts();
  // What was left out can be taken in again from here alone.
  const isCancelled = results.areas.some(({ cancelled }) => cancelled);
  if (results.whole.reported === 0 && !isCancelled) {
    return (
      <Empty title={t('results.none')}>
        <p>{t('results.none_body')}</p>
      </Empty>
    );
  }
  return (
    <Stack gap="lg">
      <Totals whole={results.whole} />
      <OutcomeLine results={results} ballot={ballot} />
      <LotsForms outcome={results.outcome as Outcome} ballot={ballot} />
      <div className="two-columns">
        <CandidateBars sums={results.whole} ballot={ballot} />
        <PublicationPanel results={results} ballot={ballot} />
      </div>
      <AreaResults areas={results.areas} ballot={ballot} />
    </Stack>
  );
}

function Totals({ whole }: { readonly whole: Sums }) {
  const t = useTexts();
  const format = useFormat();
  const tiles = [
    ['reported', `${format.count(whole.reported)} / ${format.count(whole.expected)}`],
    ['turnout', format.percent(whole.turnout_percent)],
    ['voters', format.count(whole.voters)],
    ['valid', format.count(whole.valid)],
    ['spoilt', `${format.count(whole.blank)} + ${format.count(whole.null_votes)}`],
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(([name, text]) => (
        <li key={name} className="tile">
          <span className="tile-name">{t(`results.tiles.${name}`)}</span>
          <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}
