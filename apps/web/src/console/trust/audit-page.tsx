import { NativeSelect, Paper } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { cursorOf, paged, Pages } from '../parts/more.js';
import { PageHead } from '../parts/page-head.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AuditRow } from './audit-row.js';
import { useMembers } from './team-page.js';

const SUBJECTS = ['election', 'office', 'candidate', 'source', 'member', 'evidence'] as const;

/** Everything that was changed: who, what, from what to what. Sealed into a chain that anybody can verify. */
export function AuditPage() {
  const t = useTexts();
  const [subject, setSubject] = useState('');
  const { id } = useCurrentElection();
  const members = useMembers(id);
  const names = useMemo(
    () => new Map(members.data?.items.map(({ account_id: account, name }) => [account, name])),
    [members.data],
  );
  const list = useTrail(id, subject);
  return (
    <>
      <PageHead title={t('pages.audit')} lead={t('audit.lead')}>
        <NativeSelect
          aria-label={t('audit.subject')}
          value={subject}
          data={[
            { value: '', label: t('do.all') },
            ...SUBJECTS.map((value) => ({ value, label: t(`audit.subjects.${value}`) })),
          ]}
          onChange={(event) => {
            setSubject(event.currentTarget.value);
          }}
        />
      </PageHead>
      <Head />
      <Paper withBorder p="lg">
        <Pages list={list} empty={<Empty title={t('audit.none')} />}>
          {(entries) => (
            <ol className="trail">
              {entries.map((entry) => (
                <AuditRow key={entry.id} entry={entry} names={names} />
              ))}
            </ol>
          )}
        </Pages>
      </Paper>
    </>
  );
}

function useTrail(id: string, subject: string) {
  return useInfiniteQuery({
    queryKey: keys.of(id, 'audit', subject),
    queryFn: ({ pageParam }) => {
      const query = {
        election_id: id,
        limit: 50,
        ...(subject === '' ? {} : { subject_kind: subject }),
        ...cursorOf(pageParam),
      };
      return answerOf(adminClient.GET('/api/audit', { params: { query } }));
    },
    ...paged,
  });
}

/** To be written down elsewhere: whoever kept it can tell whether anything was changed behind it. */
function Head() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const head = useQuery({
    queryKey: keys.of(id, 'audit-head'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/audit/head', { params: { query: { election_id: id } } })),
  });
  if (head.data === undefined) return null;
  return (
    <p className="banner trail-head">
      {t('audit.head', { count: head.data.length })} <code className="hash">{head.data.hash}</code>
    </p>
  );
}
