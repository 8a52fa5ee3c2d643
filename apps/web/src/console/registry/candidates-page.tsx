import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import { Empty } from '../../ui/states.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useCandidates, type Candidate } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { BallotOrder } from './ballot-order.js';
import { CandidateDialog } from './candidate-dialog.js';
import { useLocks } from './place-locks.js';
import { Portrait } from './portrait.js';

/** The ballot, in its order. */
export function CandidatesPage() {
  const t = useTexts();
  const election = useCurrentElection();
  const candidates = useCandidates(election.id);
  const mayWrite = useMayWrite();
  const whyNot = useLocks().whyNot('amendment');
  const [edited, setEdited] = useState<Candidate | 'new'>();
  const [isOrdering, setOrdering] = useState(false);
  const close = (): void => {
    setEdited(undefined);
    setOrdering(false);
  };
  const deeds = {
    ...{ whyNot, count: candidates.data?.length ?? 0 },
    onAdd: (): void => {
      setEdited('new');
    },
    onOrder: (): void => {
      setOrdering(true);
    },
  };
  const edit = mayWrite && whyNot === undefined ? setEdited : undefined;
  return (
    <>
      <PageHead title={t('pages.candidates')} lead={t('candidates.lead')}>
        {mayWrite && !isOrdering ? <BallotDeeds {...deeds} /> : null}
      </PageHead>
      <Loaded query={candidates}>
        {(ballot) => {
          if (isOrdering) return <BallotOrder ballot={ballot} onDone={close} />;
          return <Ballot ballot={ballot} edit={edit} />;
        }}
      </Loaded>
      {edited === undefined ? null : (
        <CandidateDialog candidate={edited === 'new' ? undefined : edited} onClose={close} />
      )}
    </>
  );
}

interface DeedsProps {
  readonly whyNot: string | undefined;
  readonly count: number;
  readonly onAdd: () => void;
  readonly onOrder: () => void;
}

function BallotDeeds({ whyNot, count, onAdd, onOrder }: DeedsProps) {
  const t = useTexts();
  return (
    <>
      {count < 2 ? null : (
        <Button variant="default" disabled={whyNot !== undefined} onClick={onOrder}>
          {t('candidates.order')}
        </Button>
      )}
      <Button disabled={whyNot !== undefined} onClick={onAdd}>
        {t('candidates.add')}
      </Button>
      {whyNot === undefined ? null : <p className="why-not">{whyNot}</p>}
    </>
  );
}
interface BallotProps {
  readonly ballot: readonly Candidate[];
  readonly edit: ((candidate: Candidate) => void) | undefined;
}

function Ballot({ ballot, edit }: BallotProps) {
  const t = useTexts();
  if (ballot.length === 0) {
    return (
      <Empty title={t('candidates.none')}>
        <p>{t('candidates.none_body')}</p>
      </Empty>
    );
  }
  return (
    <ol className="ballot">
      {ballot.map((candidate) => (
        <li key={candidate.id} style={{ borderLeftColor: colourOf(candidate) }}>
          <Portrait candidate={candidate} />
          <div className="grow">
            <b>{candidate.name}</b>
            <p className="soft">
              <code>{candidate.party_id}</code> {candidate.party_name ?? ''}
            </p>
          </div>
          {edit === undefined ? null : (
            <Group className="ballot-deeds">
              <Button
                variant="default"
                aria-label={`${t('do.edit')} : ${candidate.name}`}
                onClick={() => {
                  edit(candidate);
                }}
              >
                {t('do.edit')}
              </Button>
            </Group>
          )}
        </li>
      ))}
    </ol>
  );
}
