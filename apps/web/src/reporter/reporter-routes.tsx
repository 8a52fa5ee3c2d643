import './reporter.css';
import './lists.css';
import './evidence.css';
import { useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { startDesk } from './store/desk.js';
import { useSignedIn } from './store/live.js';
import { CountScreen } from './screens/count-screen.js';
import { EvidenceScreen } from './screens/evidence-screen.js';
import { PostFrame } from './screens/post-frame.js';
import { QueueScreen } from './screens/queue-screen.js';
import { SignInScreen } from './screens/sign-in-screen.js';
import { VoteScreen } from './screens/vote-screen.js';

/** The pages of the reporter’s app, by address. */
export function ReporterRoutes() {
  useEffect(startDesk, []);
  return (
    <BrowserRouter>
      <Screens />
    </BrowserRouter>
  );
}

function Screens() {
  const signedIn = useSignedIn();
  if (signedIn === undefined) return <main aria-busy="true" />;
  if (signedIn === null) return <SignInScreen before={undefined} />;
  return (
    <PostFrame signedIn={signedIn}>
      <Routes>
        <Route path="/reporter" element={<VoteScreen signedIn={signedIn} />} />
        <Route path="/reporter/count" element={<CountScreen signedIn={signedIn} />} />
        <Route path="/reporter/evidence" element={<EvidenceScreen signedIn={signedIn} />} />
        <Route path="/reporter/queue" element={<QueueScreen signedIn={signedIn} />} />
        <Route path="/reporter/sign-in" element={<SignInScreen before={signedIn} />} />
        <Route path="*" element={<Navigate to="/reporter" replace />} />
      </Routes>
    </PostFrame>
  );
}
