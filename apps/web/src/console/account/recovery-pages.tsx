import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../../api/answer.js';
import { bareAdminClient } from '../../api/bare-admin-client.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { AccountCard } from './account-card.js';
import { formValues, tokenOfLink } from './form-values.js';

const SIGN_IN = '/console/sign-in';

export function ForgotPasswordPage() {
  const t = useTexts();
  const ask = useDeed((email: string) =>
    answerOf(bareAdminClient.POST('/api/auth/forgot-password', { body: { email } })),
  );
  return (
    <AccountCard
      title={t('account.forgot_title')}
      lead={t('account.forgot_lead')}
      links={[{ to: SIGN_IN, text: t('account.sign_in') }]}
    >
      {ask.isSuccess ? (
        <p role="status">{t('account.forgot_done')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            ask.mutate(formValues(event)('email'));
          }}
        >
          <Stack>
            <TextInput
              name="email"
              type="email"
              label={t('account.email')}
              autoComplete="username"
              required
              autoFocus
            />
            <ProblemNotice error={ask.error} />
            <Button type="submit" loading={ask.isPending}>
              {t('account.send_link')}
            </Button>
          </Stack>
        </form>
      )}
    </AccountCard>
  );
}

export function ResetPasswordPage() {
  const t = useTexts();
  const [token] = useState(tokenOfLink);
  const reset = useDeed((password: string) =>
    answerOf(
      bareAdminClient.POST('/api/auth/reset-password', { body: { token: token ?? '', password } }),
    ),
  );
  if (token === undefined) return <BrokenLink />;
  if (reset.isSuccess) return <Done title={t('account.reset_done')} />;
  return (
    <AccountCard title={t('account.reset_title')} lead={t('account.reset_lead')}>
      <form
        onSubmit={(event) => {
          reset.mutate(formValues(event)('password'));
        }}
      >
        <Stack>
          <PasswordInput
            name="password"
            label={t('account.new_password')}
            description={t('account.password_hint')}
            autoComplete="new-password"
            minLength={10}
            required
            autoFocus
          />
          <ProblemNotice error={reset.error} />
          <Button type="submit" loading={reset.isPending}>
            {t('do.save')}
          </Button>
        </Stack>
      </form>
    </AccountCard>
  );
}

/** One press, so that programs that fetch the links of mails use none of them up. */
export function VerifyEmailPage() {
  const t = useTexts();
  const [token] = useState(tokenOfLink);
  const verify = useDeed((known: string) =>
    answerOf(bareAdminClient.POST('/api/auth/verify-email', { body: { token: known } })),
  );
  if (token === undefined) return <BrokenLink />;
  if (verify.isSuccess) return <Done title={t('account.verified')} />;
  return (
    <AccountCard title={t('account.verify_title')} lead={t('account.verify_lead')}>
      <ProblemNotice error={verify.error} />
      <Button
        loading={verify.isPending}
        onClick={() => {
          verify.mutate(token);
        }}
      >
        {t('account.verify')}
      </Button>
    </AccountCard>
  );
}

export function BrokenLink() {
  const t = useTexts();
  return (
    <AccountCard title={t('account.broken_link')} lead={t('account.broken_link_body')}>
      <Button component={Link} to="/console">
        {t('shell.console')}
      </Button>
    </AccountCard>
  );
}

function Done({ title }: { readonly title: string }) {
  const t = useTexts();
  return (
    <AccountCard title={title}>
      <Button component={Link} to={SIGN_IN}>
        {t('account.sign_in')}
      </Button>
    </AccountCard>
  );
}
