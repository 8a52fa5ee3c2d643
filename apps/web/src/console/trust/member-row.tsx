import { Button, NativeSelect } from '@mantine/core';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

export const ROLES = ['owner', 'editor', 'auditor'] as const;
type Role = (typeof ROLES)[number];

export function MemberRow({ member }: { readonly member: Schemas['MemberBody'] }) {
  const t = useTexts();
  const { id, role } = useCurrentElection();
  const path = { id, account_id: member.account_id };
  const touches = [keys.of(id, 'members'), keys.of(id, 'itself')];
  const change = useDeed(
    (next: Role) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}/members/{account_id}', {
          params: { path },
          body: { role: next },
        }),
      ),
    { touches },
  );
  const remove = useDeed(
    () =>
      answerOf(
        adminClient.DELETE('/api/elections/{id}/members/{account_id}', { params: { path } }),
      ),
    { touches },
  );
  return (
    <li>
      <div className="grow">
        <b>{member.name}</b>
        <p className="soft">{member.email}</p>
        <ProblemNotice error={change.error ?? remove.error} />
      </div>
      {role === 'owner' ? (
        <Controls member={member} change={change.mutate} remove={remove.mutate} />
      ) : (
        <span>{t(`roles.${member.role}`)}</span>
      )}
    </li>
  );
}

interface ControlsProps {
  readonly member: Schemas['MemberBody'];
  readonly change: (role: Role) => void;
  readonly remove: () => void;
}

function Controls({ member, change, remove }: ControlsProps) {
  const t = useTexts();
  return (
    <>
      <NativeSelect
        aria-label={`${t('team.role')} : ${member.name}`}
        value={member.role}
        data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        onChange={(event) => {
          change(event.currentTarget.value as Role);
        }}
      />
      <Button
        variant="default"
        aria-label={`${t('do.remove')} : ${member.name}`}
        onClick={() => {
          remove();
        }}
      >
        {t('do.remove')}
      </Button>
    </>
  );
}
