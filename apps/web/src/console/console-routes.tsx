import { BrowserRouter, Outlet, Route, Routes } from 'react-router';
import { AccountPage } from './account/account-page.js';
import { InvitationPage } from './account/invitation-page.js';
import {
  ForgotPasswordPage,
  ResetPasswordPage,
  VerifyEmailPage,
} from './account/recovery-pages.js';
import { SignInPage } from './account/sign-in-page.js';
import { SignUpPage } from './account/sign-up-page.js';
import { ElectionsPage } from './elections/elections-page.js';
import { NewElectionPage } from './elections/new-election-page.js';
import { OverviewPage } from './elections/overview-page.js';
import { CandidatesPage } from './registry/candidates-page.js';
import { RegistryPage } from './registry/registry-page.js';
import { EntryPage } from './results/entry-page.js';
import { ResultsPage } from './results/results-page.js';
import { ApprovalsPage } from './elections/approvals-page.js';
import { SettingsPage } from './elections/settings-page.js';
import { OfficePage } from './offices/office-page.js';
import { OfficesPage } from './offices/offices-page.js';
import { AuditPage } from './trust/audit-page.js';
import { TeamPage } from './trust/team-page.js';
import { DiscrepanciesPage } from './watch/discrepancies-page.js';
import { EvidencePage } from './watch/evidence-page.js';
import { SourcesPage } from './watch/sources-page.js';
import { WallPage } from './wall/wall-page.js';
import { ConsoleShell } from './shell/console-shell.js';
import { BareElection, ElectionShell, NowhereToGo } from './shell/election-shell.js';
import { SignedIn } from './shell/signed-in.js';

/** Of one election; `shell/election-shell.tsx` leads there. */
const ELECTION_PAGES = {
  registry: RegistryPage,
  candidates: CandidatesPage,
  entry: EntryPage,
  results: ResultsPage,
  settings: SettingsPage,
  offices: OfficesPage,
  'offices/:officeId': OfficePage,
  discrepancies: DiscrepanciesPage,
  sources: SourcesPage,
  evidence: EvidencePage,
  team: TeamPage,
  audit: AuditPage,
};

/** The pages of the console, by address. */
export function ConsoleRoutes() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/console/sign-in" element={<SignInPage />} />
        <Route path="/console/sign-up" element={<SignUpPage />} />
        <Route path="/console/forgot-password" element={<ForgotPasswordPage />} />
        <Route path="/reset-password" element={<ResetPasswordPage />} />
        <Route path="/verify-email" element={<VerifyEmailPage />} />
        <Route path="/invitation" element={<InvitationPage />} />
        <Route path="/console" element={<SignedIn />}>
          <Route element={<PlainShell />}>
            <Route index element={<ElectionsPage />} />
            <Route path="account" element={<AccountPage />} />
            <Route path="approvals" element={<ApprovalsPage />} />
            <Route path="elections/new" element={<NewElectionPage />} />
          </Route>
          <Route path="elections/:id/wall" element={<BareElection />}>
            <Route index element={<WallPage />} />
          </Route>
          <Route path="elections/:id" element={<ElectionShell />}>
            <Route index element={<OverviewPage />} />
            {Object.entries(ELECTION_PAGES).map(([path, Page]) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
            <Route path="*" element={<NowhereToGo />} />
          </Route>
          <Route path="*" element={<NowhereToGo />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

function PlainShell() {
  return (
    <ConsoleShell>
      <Outlet />
    </ConsoleShell>
  );
}
