import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { keys, useCandidates, type Office } from '../queries.js';
import { useCentre } from '../registry/place-extension.js';
import { OwnHours } from '../registry/place-row.js';
import { readResult } from '../results/office-paper.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { EvidenceList } from './evidence-list.js';
import { OfficeDeeds } from './office-deeds.js';
import { OfficeDiscrepancy } from './office-discrepancy.js';
import { OfficeReports } from './office-reports.js';
import { OfficeResultPanel } from './office-result-panel.js';

/** One office: its paper, its field, where they differ, and what proves either. */
export function OfficePage() {
  const election = useCurrentElection();
  const { officeId = '' } = useParams();
  const office = useQuery({
    queryKey: keys.of(election.id, 'office', officeId, 'itself'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/offices/{id}', { params: { path: { id: officeId } } })),
  });
  return (
    <Loaded query={office}>
      {(data) => (
        <>
          <OfficeHead office={data} />
          <Stack gap="lg">
            <Sides officeId={officeId} />
            <EvidenceList officeId={officeId} />
            <OfficeReports officeId={officeId} />
          </Stack>
        </>
      )}
    </Loaded>
  );
}

/** Which one it is, where it stands, and what can be changed about it. */
function OfficeHead({ office }: { readonly office: Office }) {
  const t = useTexts();
  const format = useFormat();
  const election = useCurrentElection();
  const { code, name, registered, centre_id: centreId } = office;
  const centre = useCentre(centreId);
  const words = [
    name,
    centre.data === undefined ? null : `${centre.data.name} (${centre.data.code})`,
    registered === null
      ? t('entry.roll_unknown')
      : t('entry.roll', { shown: format.count(registered) }),
  ];
  return (
    <>
      <PageHead
        title={`${t('offices.office')} ${code}`}
        lead={words.filter((word) => word !== null).join(' · ')}
      >
        <Link to={`/console/elections/${election.id}/offices`}>{t('pages.offices')}</Link>
        <OfficeDeeds office={office} />
      </PageHead>
      <p className="soft office-hours">
        <OwnHours place={office} />
      </p>
    </>
  );
}

/** Paper and field, side by side. */
function Sides({ officeId }: { readonly officeId: string }) {
  const election = useCurrentElection();
  const candidates = useCandidates(election.id);
  const result = useQuery({
    queryKey: keys.of(election.id, 'office', officeId, 'result'),
    queryFn: () => readResult(officeId),
  });
  return (
    <div className="two-columns">
      <Loaded query={candidates}>
        {(ballot) => (
          <Loaded query={result}>
            {(data) => <OfficeResultPanel result={data} ballot={ballot} />}
          </Loaded>
        )}
      </Loaded>
      <OfficeDiscrepancy officeId={officeId} />
    </div>
  );
}
