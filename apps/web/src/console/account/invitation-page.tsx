import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useSession } from '../shell/use-session.js';
import { AccountCard } from './account-card.js';
import { tokenOfLink } from './form-values.js';
import type { Wish } from './next.js';
import { BrokenLink } from './recovery-pages.js';

/** Whoever was invited accepts with the account of that very address; who has none yet makes one and comes back. */
export function InvitationPage() {
  const t = useTexts();
  const [token] = useState(tokenOfLink);
  const session = useSession();
  if (token === undefined) return <BrokenLink />;
  const wish: Wish = { next: `/invitation#token=${token}` };
  return (
    <AccountCard title={t('account.invitation')} lead={t('account.invitation_lead')}>
      {session === 'signed-in' ? (
        <Accept token={token} />
      ) : (
        <>
          <Button component={Link} to="/console/sign-in" state={wish}>
            {t('account.sign_in')}
          </Button>
          <Button component={Link} variant="default" to="/console/sign-up" state={wish}>
            {t('account.no_account')}
          </Button>
        </>
      )}
    </AccountCard>
  );
}

function Accept({ token }: { readonly token: string }) {
  const t = useTexts();
  const navigate = useNavigate();
  const accept = useDeed(
    () => answerOf(adminClient.POST('/api/invitations/accept', { body: { token } })),
    {
      touches: [keys.elections],
      onDone: ({ id }) => void navigate(`/console/elections/${id}`, { replace: true }),
    },
  );
  return (
    <>
      <ProblemNotice error={accept.error} />
      <Button
        loading={accept.isPending}
        onClick={() => {
          accept.mutate(undefined);
        }}
      >
        {t('account.accept')}
      </Button>
    </>
  );
}
