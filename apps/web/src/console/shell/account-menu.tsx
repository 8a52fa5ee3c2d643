import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { signOut } from '../../api/session.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useProfile } from '../queries.js';

export function AccountMenu() {
  const t = useTexts();
  const client = useQueryClient();
  const { data: profile } = useProfile();
  const leave = (): void => {
    // Signed out here in any case; a server that does not answer forgets the session by itself in time.
    void signOut()
      .catch(() => undefined)
      .finally(() => {
        client.clear();
      });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="avatar">
          <span className="visually-hidden">{t('shell.account')}</span>
          <span aria-hidden="true">{initials(profile?.name ?? '')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {profile === undefined ? null : <Menu.Label>{profile.name}</Menu.Label>}
        <Menu.Item component={Link} to="/console/account">
          {t('shell.account')}
        </Menu.Item>
        {profile?.kind === 'platform_admin' ? (
          <Menu.Item component={Link} to="/console/approvals">
            {t('shell.approvals')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={leave}>{t('shell.sign_out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.match(/./u)?.[0].toUpperCase() ?? '').join('') || '·';
}
