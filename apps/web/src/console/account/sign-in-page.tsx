import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { sessionState, signIn } from '../../api/session.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useObservable } from '../../ui/observable.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { AccountCard } from './account-card.js';
import { EmailField, PasswordField } from './account-fields.js';
import { formValues } from './form-values.js';
import { nextOf } from './next.js';

export function SignInPage() {
  const t = useTexts();
  const location = useLocation();
  const state = useObservable(sessionState);
  const next = nextOf(location.state);
  const links = [
    { to: '/console/sign-up', text: t('account.no_account') },
    { to: '/console/forgot-password', text: t('account.forgot') },
  ];
  if (state === 'signed-in') return <Navigate to={next} replace />;
  return (
    <AccountCard title={t('account.sign_in')} lead={t('account.sign_in_lead')} links={links}>
      <SignInForm />
    </AccountCard>
  );
}

function SignInForm() {
  const t = useTexts();
  const client = useQueryClient();
  const enter = useDeed(async (wish: { readonly email: string; readonly password: string }) => {
    // Of whoever sat here before nothing may be left.
    client.clear();
    await signIn(wish.email, wish.password);
  });
  return (
    <form
      onSubmit={(event) => {
        const value = formValues(event);
        enter.mutate({ email: value('email'), password: value('password') });
      }}
    >
      <Stack>
        <EmailField autoFocus />
        <PasswordField
          name="password"
          label={t('account.password')}
          autoComplete="current-password"
          required
        />
        <ProblemNotice error={enter.error} />
        <Button type="submit" size="md" loading={enter.isPending}>
          {t('account.sign_in')}
        </Button>
      </Stack>
    </form>
  );
}
