import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { InvitationList } from './invitation-list.js';
import { InviteForm } from './invite-form.js';
import { MemberRow } from './member-row.js';

/** Who works on this election, and what each may do. */
export function TeamPage() {
  const t = useTexts();
  const { id, role } = useCurrentElection();
  const members = useMembers(id);
  const isOwner = role === 'owner';
  return (
    <>
      <PageHead title={t('pages.team')} lead={t('team.lead')} />
      <div className="two-columns">
        <Paper withBorder p="lg">
          <Stack>
            <Title order={2}>{t('team.members')}</Title>
            <Loaded query={members}>
              {({ items }) => (
                <ul className="people">
                  {items.map((member) => (
                    <MemberRow key={member.account_id} member={member} />
                  ))}
                </ul>
              )}
            </Loaded>
          </Stack>
        </Paper>
        {isOwner ? (
          <Paper withBorder p="lg">
            <Stack>
              <Title order={2}>{t('team.invite')}</Title>
              <InviteForm />
              <InvitationList />
            </Stack>
          </Paper>
        ) : null}
      </div>
    </>
  );
}

export function useMembers(id: string) {
  return useQuery({
    queryKey: keys.of(id, 'members'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/elections/{id}/members', { params: { path: { id } } })),
  });
}
