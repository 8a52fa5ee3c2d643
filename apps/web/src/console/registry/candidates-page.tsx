import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import { Empty } from '../../ui/states.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useCandidates, type Candidate } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { CandidateDialog } from './candidate-dialog.js';
import { Portrait } from './portrait.js';

/** The ballot, in its order. */
export function CandidatesPage() {
  const t = useTexts();
  const election = useCurrentElection();
  const candidates = useCandidates(election.id);
  const mayWrite = useMayWrite();
  const [edited, setEdited] = useState<Candidate | 'new'>();
  return (
    <>
      <PageHead title={t('pages.candidates')} lead={t('candidates.lead')}>
        {mayWrite ? (
          <Button
            onClick={() => {
              setEdited('new');
            }}
          >
            {t('candidates.add')}
          </Button>
        ) : null}
      </PageHead>
      <Loaded query={candidates}>
        {(ballot) => <Ballot ballot={ballot} edit={mayWrite ? setEdited : undefined} />}
      </Loaded>
      {edited === undefined ? null : (
        <CandidateDialog
          candidate={edited === 'new' ? undefined : edited}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
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
            <Group>
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
