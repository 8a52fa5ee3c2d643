import { Paper, Stack, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
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
          <Table>
            <Table.Tbody>
              {items.map(({ office_id: office, code, ballots, has_official_result: isKeyed }) => (
                <Table.Tr key={office}>
                  <Table.Th scope="row">
                    <Link to={`/console/elections/${id}/offices/${office}`}>{code}</Link>
                  </Table.Th>
                  <Table.Td>{t('evidence.ballots', { count: ballots })}</Table.Td>
                  <Table.Td>{t(isKeyed ? 'evidence.keyed' : 'evidence.not_keyed')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
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
          <Table>
            <Table.Tbody>
              {items.map((file) => (
                <Table.Tr key={file.id}>
                  <Table.Th scope="row">
                    <Link to={`/console/elections/${id}/offices/${file.office_id}`}>
                      {t(`evidence.folders.${file.folder ?? 'other'}`)}
                    </Link>
                  </Table.Th>
                  <Table.Td>
                    <code>{file.source.elector_id}</code>
                  </Table.Td>
                  <Table.Td>{format.dayAndTime(file.uploaded_at)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
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
