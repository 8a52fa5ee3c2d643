import { Paper, SimpleGrid, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import {
  useCandidates,
  useResults,
  type Candidate,
  type Election,
  type Schemas,
} from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { guideOf, type GuideStep } from './guide.js';
import { MoveButtons } from './move-buttons.js';
import { WatchTiles } from './watch-tiles.js';

/** Where the election stands, and the one thing to do next. */
export function OverviewPage() {
  const election = useCurrentElection();
  const t = useTexts();
  const format = useFormat(election.time_zone);
  const results = useResults(election.id);
  const candidates = useCandidates(election.id);
  return (
    <>
      <PageHead
        title={election.name}
        lead={t('overview.lead', {
          kind: t(`kinds.${election.kind}`),
          opens: format.dayAndTime(election.opens_at),
          closes: format.dayAndTime(election.closes_at),
        })}
      >
        <MoveButtons election={election} />
      </PageHead>
      <Loaded query={candidates}>
        {(ballot) => (
          <Loaded query={results}>
            {(data) => <Overview election={election} ballot={ballot} results={data} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface OverviewProps {
  readonly election: Election;
  readonly ballot: readonly Candidate[];
  readonly results: Schemas['ResultsBody'];
}

function Overview({ election, ballot, results }: OverviewProps) {
  const t = useTexts();
  const { expected, reported } = results.whole;
  const steps = guideOf(election, { offices: expected, candidates: ballot.length, reported });
  const isHeld = election.state !== 'draft' && election.state !== 'scheduled';
  return (
    <SimpleGrid cols={{ base: 1, lg: isHeld ? 2 : 1 }} spacing="lg">
      {isHeld ? <WatchTiles election={election} whole={results.whole} /> : null}
      <Paper withBorder p="lg" maw={720}>
        <Title order={2}>{t('guide.title')}</Title>
        <ol className="guide">
          {steps.map((step) => (
            <Step key={step.name} step={step} election={election} />
          ))}
        </ol>
      </Paper>
    </SimpleGrid>
  );
}

function Step({ step, election }: { readonly step: GuideStep; readonly election: Election }) {
  const t = useTexts();
  const { name, state, count, page } = step;
  const said = t(`guide.${name}.${state === 'done' ? 'done' : 'todo'}`, { count });
  return (
    <li data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      <span className="guide-sign" aria-hidden="true">
        {state === 'done' ? '✓' : ''}
      </span>
      <div>
        {page === undefined ? (
          <b>{t(`guide.${name}.title`)}</b>
        ) : (
          <Link to={`/console/elections/${election.id}/${page}`}>{t(`guide.${name}.title`)}</Link>
        )}
        <p className="soft">{said}</p>
      </div>
    </li>
  );
}
