import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** Sent, and not accepted yet. */
export function InvitationList() {
  const { id } = useCurrentElection();
  const invitations = useQuery({
    queryKey: keys.of(id, 'invitations'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/elections/{id}/invitations', { params: { path: { id } } })),
  });
  return (
    <Loaded query={invitations} lines={1}>
      {({ items }) => (
        <ul className="people">
          {items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Schemas['InvitationBody'] }) {
  const t = useTexts();
  const format = useFormat();
  const { id } = useCurrentElection();
  const withdraw = useDeed(
    () =>
      answerOf(
        adminClient.DELETE('/api/elections/{id}/invitations/{invitation_id}', {
          params: { path: { id, invitation_id: invitation.id } },
        }),
      ),
    { touches: [keys.of(id, 'invitations')] },
  );
  return (
    <li>
      <div className="grow">
        <b>{invitation.email}</b>
        <p className="soft">
          {t(`roles.${invitation.role}`)} ·{' '}
          {t('team.until', { at: format.dayAndTime(invitation.expires_at) })}
        </p>
        <ProblemNotice error={withdraw.error} />
      </div>
      <Button
        variant="default"
        aria-label={`${t('do.remove')} : ${invitation.email}`}
        onClick={() => {
          withdraw.mutate(undefined);
        }}
      >
        {t('do.remove')}
      </Button>
    </li>
  );
}
