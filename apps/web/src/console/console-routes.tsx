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
import { ConsoleShell } from './shell/console-shell.js';
import { ElectionShell, NowhereToGo } from './shell/election-shell.js';
import { SignedIn } from './shell/signed-in.js';

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
            <Route path="elections/new" element={<NewElectionPage />} />
          </Route>
          <Route path="elections/:id" element={<ElectionShell />}>
            <Route index element={<OverviewPage />} />
            <Route path="registry" element={<RegistryPage />} />
            <Route path="candidates" element={<CandidatesPage />} />
            <Route path="entry" element={<EntryPage />} />
            <Route path="results" element={<ResultsPage />} />
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
