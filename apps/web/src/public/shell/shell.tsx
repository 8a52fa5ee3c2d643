import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.js';
import { isOnline } from '../../ui/connection.js';
import { useObservable } from '../../ui/observable.js';
import { Link, useAddress } from './router.js';

/** What stands around every public page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const online = useObservable(isOnline);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('look.skip')}
      </a>
      <header className="masthead">
        <Link href="/" className="brand">
          <img src="/favicon.svg" alt="" width="30" height="30" />
          Scrutin
        </Link>
        <nav aria-label={t('shell.navigation')}>
          <NavLink href="/" first={undefined} label={t('shell.elections')} />
          <NavLink href="/verify" first="verify" label={t('shell.verify')} />
          <NavLink href="/check" first="check" label={t('shell.check')} />
        </nav>
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      {online ? null : (
        <p className="offline-bar" role="status">
          {t('shell.offline')}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>{t('shell.promise')}</p>
        <Link href="/check">{t('shell.check_long')}</Link>
      </footer>
    </>
  );
}

interface NavLinkProps {
  readonly href: string;
  readonly first: string | undefined;
  readonly label: string;
}

function NavLink({ href, first, label }: NavLinkProps) {
  const { path } = useAddress();
  return (
    <Link href={href} aria-current={path[0] === first ? 'page' : undefined}>
      {label}
    </Link>
  );
}
