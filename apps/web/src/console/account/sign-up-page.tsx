import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { answerOf } from '../../api/answer.js';
import { bareAdminClient } from '../../api/bare-admin-client.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import type { Schemas } from '../queries.js';
import { AccountCard } from './account-card.js';
import { formValues } from './form-values.js';

const SIGN_IN = '/console/sign-in';

export function SignUpPage() {
  const t = useTexts();
  const location = useLocation();
  const register = useDeed((body: Schemas['RegisterBody']) =>
    answerOf(bareAdminClient.POST('/api/auth/register', { body })),
  );
  if (register.isSuccess) {
    return (
      <AccountCard title={t('account.read_mail')}>
        <p role="status">{t('account.read_mail_body', { email: register.data.email })}</p>
        <Button component={Link} to={SIGN_IN} state={location.state as unknown}>
          {t('account.sign_in')}
        </Button>
      </AccountCard>
    );
  }
  return (
    <AccountCard
      title={t('account.sign_up')}
      lead={t('account.sign_up_lead')}
      links={[{ to: SIGN_IN, text: t('account.has_account') }]}
    >
      <form
        onSubmit={(event) => {
          const value = formValues(event);
          register.mutate({
            email: value('email'),
            name: value('name'),
            password: value('password'),
          });
        }}
      >
        <SignUpFields error={register.error} isBusy={register.isPending} />
      </form>
    </AccountCard>
  );
}

function SignUpFields({ error, isBusy }: { readonly error: unknown; readonly isBusy: boolean }) {
  const t = useTexts();
  return (
    <Stack>
      <TextInput name="name" label={t('account.name')} autoComplete="name" required autoFocus />
      <TextInput
        name="email"
        type="email"
        label={t('account.email')}
        autoComplete="username"
        required
      />
      <PasswordInput
        name="password"
        label={t('account.password')}
        description={t('account.password_hint')}
        autoComplete="new-password"
        minLength={10}
        required
      />
      <ProblemNotice error={error} />
      <Button type="submit" size="md" loading={isBusy}>
        {t('account.sign_up')}
      </Button>
    </Stack>
  );
}
