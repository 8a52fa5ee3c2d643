import { Button, Paper, Stack, TextInput, Title } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, useProfile, type Schemas } from '../queries.js';
import { NewPasswordField, PasswordField } from './account-fields.js';
import { formValues } from './form-values.js';

export function AccountPage() {
  const t = useTexts();
  const profile = useProfile();
  return (
    <>
      <PageHead title={t('shell.account')} />
      <Loaded query={profile}>
        {(data) => (
          <div className="two-columns">
            <NameForm profile={data} />
            <PasswordForm />
          </div>
        )}
      </Loaded>
    </>
  );
}

function NameForm({ profile }: { readonly profile: Schemas['ProfileBody'] }) {
  const t = useTexts();
  const rename = useDeed(
    (name: string) => answerOf(adminClient.PUT('/api/auth/profile', { body: { name } })),
    { touches: [keys.profile] },
  );
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          rename.mutate(formValues(event)('name'));
        }}
      >
        <Stack>
          <Title order={2}>{t('account.profile')}</Title>
          <p className="soft">{profile.email}</p>
          <TextInput name="name" label={t('account.name')} defaultValue={profile.name} required />
          <ProblemNotice error={rename.error} />
          <Button type="submit" loading={rename.isPending}>
            {rename.isSuccess ? t('do.saved') : t('do.save')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function PasswordForm() {
  const t = useTexts();
  const change = useDeed((body: Schemas['ChangePasswordBody']) =>
    answerOf(adminClient.PUT('/api/auth/password', { body })),
  );
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          const value = formValues(event);
          change.mutate({ current_password: value('current'), new_password: value('new') });
        }}
      >
        <Stack>
          <Title order={2}>{t('account.change_password')}</Title>
          <PasswordField
            name="current"
            label={t('account.current_password')}
            autoComplete="current-password"
            required
          />
          <NewPasswordField name="new" label={t('account.new_password')} />
          <ProblemNotice error={change.error} />
          <Button type="submit" loading={change.isPending}>
            {change.isSuccess ? t('do.saved') : t('do.save')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
