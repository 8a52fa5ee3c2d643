import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.js';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  /** Where else somebody may have wanted to go. */
  readonly links?: readonly { readonly to: string; readonly text: string }[];
}

/** A page for whoever is not signed in: one form in the middle, and what this is. */
export function AccountCard({ title, lead, children, links = [] }: Props) {
  const t = useTexts();
  const location = useLocation();
  useDocumentTitle(title);
  return (
    <div className="gate">
      <header className="gate-head">
        <a href="/" className="brand">
          Scrutin
        </a>
        <span>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main id="content" className="gate-main">
        <p className="gate-promise">{t('account.promise')}</p>
        <Paper className="gate-card" withBorder>
          <Stack>
            <Title order={1}>{title}</Title>
            {lead === undefined ? null : <p className="soft">{lead}</p>}
            {children}
          </Stack>
          {links.length === 0 ? null : (
            <nav className="gate-links" aria-label={t('account.elsewhere')}>
              {links.map(({ to, text }) => (
                <Link key={to} to={to} state={location.state as unknown}>
                  {text}
                </Link>
              ))}
            </nav>
          )}
        </Paper>
      </main>
    </div>
  );
}
