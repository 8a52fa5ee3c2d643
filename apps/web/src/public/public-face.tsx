import { lazy, Suspense, type ReactNode } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import { useDocumentTitle } from '../ui/document-title.js';
import { Missing, Skeleton } from '../ui/states.js';
import { ElectionPage } from './election/election-page.js';
import { ElectionsPage } from './elections/elections-page.js';
import { useAddress, type Address } from './shell/router.js';
import { Shell } from './shell/shell.js';

// What most readers never open comes when it is opened.
const OfficePage = lazy(async () => ({
  default: (await import('./office/office-page.js')).OfficePage,
}));
const CheckPage = lazy(async () => ({
  default: (await import('./check/check-page.js')).CheckPage,
}));
const ConfirmationPage = lazy(async () => ({
  default: (await import('../citizen/confirmation-page.js')).ConfirmationPage,
}));

export function PublicFace() {
  const address = useAddress();
  return (
    <Shell>
      <Suspense fallback={<Skeleton height={220} />}>{pageOf(address)}</Suspense>
    </Shell>
  );
}

function pageOf({ path: [first, second, ...more], query }: Address): ReactNode {
  if (more.length === 0) {
    if (first === undefined) return <ElectionsPage />;
    if (first === 'elections' && second !== undefined) {
      return <ElectionPage key={second} id={second} areaId={query.get('area') ?? undefined} />;
    }
    if (first === 'offices' && second !== undefined) {
      return (
        <OfficePage
          key={second}
          id={second}
          electionId={query.get('election') ?? undefined}
          code={query.get('code') ?? undefined}
        />
      );
    }
    if (first === 'check' && second === undefined) return <CheckPage />;
    if (first === 'verify') return <ConfirmationPage key={second} officeId={second} />;
  }
  return <NowhereToGo />;
}

function NowhereToGo() {
  const t = useTexts();
  useDocumentTitle(t('states.missing.title'));
  return (
    <Missing title={t('states.missing.title')}>
      <p>{t('states.missing.body')}</p>
    </Missing>
  );
}
