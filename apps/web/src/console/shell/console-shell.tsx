import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { isOnline } from '../../ui/connection.js';
import { useObservable } from '../../ui/observable.js';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.js';
import { AccountMenu } from './account-menu.js';

interface Props {
  /** Of the election that one is in. */
  readonly navigation?: ReactNode;
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

export function ConsoleShell({ navigation, title, children }: Props) {
  const t = useTexts();
  const [isOpen, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const { close } = menu;
  useEffect(close, [pathname, close]);
  const collapsed = { mobile: !isOpen, desktop: navigation === undefined };
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 264, breakpoint: 'md', collapsed }}
      padding={0}
    >
      <AppShell.Header className="top-bar">
        <a href="#content" className="skip-link">
          {t('look.skip')}
        </a>
        {navigation === undefined ? null : <MenuButton isOpen={isOpen} toggle={menu.toggle} />}
        <Link to="/console" className="brand">
          Scrutin
        </Link>
        <span className="top-title">{title}</span>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </AppShell.Header>
      {navigation === undefined ? null : (
        <AppShell.Navbar className="side-bar" aria-label={t('shell.navigation')}>
          {navigation}
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" className="page-frame">
        <OfflineBar />
        <div className="page">{children}</div>
      </AppShell.Main>
    </AppShell>
  );
}

interface MenuButtonProps {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function MenuButton({ isOpen, toggle }: MenuButtonProps) {
  const t = useTexts();
  return (
    <Burger
      opened={isOpen}
      onClick={toggle}
      hiddenFrom="md"
      size="sm"
      aria-label={t('shell.menu')}
      aria-expanded={isOpen}
    />
  );
}

function OfflineBar() {
  const t = useTexts();
  const online = useObservable(isOnline);
  if (online) return null;
  return (
    <p className="offline-bar" role="status">
      {t('shell.offline')}
    </p>
  );
}
