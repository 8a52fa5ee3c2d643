import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { ROLES } from './member-row.js';

export function InviteForm() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const form = useRef<HTMLFormElement>(null);
  const invite = useDeed(
    (body: Schemas['InviteBody']) =>
      answerOf(
        adminClient.POST('/api/elections/{id}/invitations', { params: { path: { id } }, body }),
      ),
    { touches: [keys.of(id, 'invitations')], onDone: () => form.current?.reset() },
  );
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        const value = formValues(event);
        const role = ROLES.find((name) => name === value('role')) ?? 'auditor';
        invite.mutate({ email: value('email'), role });
      }}
    >
      <Stack>
        <InviteFields />
        <ProblemNotice error={invite.error} />
        <p role="status" className="soft">
          {invite.data === undefined
            ? ''
            : t(invite.data.mail_sent ? 'team.sent' : 'team.not_sent', {
                email: invite.data.email,
              })}
        </p>
        <Button type="submit" loading={invite.isPending}>
          {t('team.send')}
        </Button>
      </Stack>
    </form>
  );
}

function InviteFields() {
  const t = useTexts();
  return (
    <>
      <TextInput name="email" type="email" label={t('account.email')} required />
      <NativeSelect
        name="role"
        label={t('team.role')}
        description={t('team.role_hint')}
        defaultValue="editor"
        data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
    </>
  );
}
