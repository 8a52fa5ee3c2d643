import { Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { CardCell, CardRow, CardTable, CardTitle } from '../parts/card-table.js';
import { cursorOf, paged, Pages } from '../parts/more.js';
import { PageHead } from '../parts/page-head.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** What is missing, and what does not look right, of all that observers sent. */
export function EvidencePage() {
  const t = useTexts();
  return (
    <>
      <PageHead title={t('pages.evidence')} lead={t('evidence.lead')} />
      <Stack gap="lg">
        <MissingPapers />
        <Findings kind="same_file" />
        <Findings kind="after_suspension" />
      </Stack>
    </>
  );
}

function MissingPapers() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const list = useInfiniteQuery({
    queryKey: keys.of(id, 'missing-papers'),
    queryFn: ({ pageParam }) =>
      answerOf(
        adminClient.GET('/api/elections/{id}/evidence/missing-papers', {
          params: { path: { id }, query: { limit: 50, ...cursorOf(pageParam) } },
        }),
      ),
    ...paged,
  });
  return (
    <Paper withBorder p="lg">
      <Title order={2}>{t('evidence.missing')}</Title>
      <p className="soft">{t('evidence.missing_body')}</p>
      <Pages list={list} empty={<p>{t('evidence.missing_none')}</p>}>
        {(items) => (
          <div className="card-rows">
            <CardTable>
              {items.map(({ office_id: office, code, ballots, has_official_result: isKeyed }) => (
                <CardRow key={office}>
                  <CardTitle>
                    <Link className="office-code" to={`/console/elections/${id}/offices/${office}`}>
                      {code}
                    </Link>
                  </CardTitle>
                  <CardCell shape="aside">{t('evidence.ballots', { count: ballots })}</CardCell>
                  <CardCell>{t(isKeyed ? 'evidence.keyed' : 'evidence.not_keyed')}</CardCell>
                </CardRow>
              ))}
            </CardTable>
          </div>
        )}
      </Pages>
    </Paper>
  );
}

type Kind = 'same_file' | 'after_suspension';

function Findings({ kind }: { readonly kind: Kind }) {
  const t = useTexts();
  const election = useCurrentElection();
  const { id } = election;
  const format = useFormat(election.time_zone);
  const list = useFindings(kind);
  return (
    <Paper withBorder p="lg">
      <Title order={2}>{t(`evidence.findings.${kind}`)}</Title>
      <Pages list={list} empty={<p className="soft">{t('evidence.findings.none')}</p>}>
        {(items) => (
          <div className="card-rows">
            <CardTable>
              {items.map((file) => (
                <CardRow key={file.id}>
                  <CardTitle>
                    <Link to={`/console/elections/${id}/offices/${file.office_id}`}>
                      {t(`evidence.folders.${file.folder ?? 'other'}`)}
                    </Link>
                  </CardTitle>
                  <CardCell>
                    <code>{file.source.elector_id}</code>
                  </CardCell>
                  <CardCell>{format.dayAndTime(file.uploaded_at)}</CardCell>
                </CardRow>
              ))}
            </CardTable>
          </div>
        )}
      </Pages>
    </Paper>
  );
}

function useFindings(kind: Kind) {
  const { id } = useCurrentElection();
  return useInfiniteQuery({
    queryKey: keys.of(id, 'evidence-findings', kind),
    queryFn: ({ pageParam }) =>
      answerOf(
        adminClient.GET('/api/elections/{id}/evidence/findings', {
          params: { path: { id }, query: { kind, limit: 50, ...cursorOf(pageParam) } },
        }),
      ),
    ...paged,
  });
}
