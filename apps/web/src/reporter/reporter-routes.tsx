import './reporter.css';
import './lists.css';
import './evidence.css';
import { useEffect, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { useTexts } from '../i18n/use-texts.js';
import { Forbidden } from '../ui/states.js';
import { database } from './store/database.js';
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
  return <BrowserRouter>{useIsStoreShut() ? <NothingKept /> : <Desk />}</BrowserRouter>;
}

function Desk() {
  useEffect(startDesk, []);
  return <Screens />;
}

/** Some browsers keep nothing, in a private window for instance: then it is said before anything was counted. */
function useIsStoreShut(): boolean {
  const [isShut, setIsShut] = useState(false);
  useEffect(() => {
    database.open().catch(() => {
      setIsShut(true);
    });
  }, []);
  return isShut;
}

function NothingKept() {
  const t = useTexts();
  return (
    <main className="sign-in">
      <Forbidden title={t('app.unkept')}>
        <p>{t('app.unkeptBody')}</p>
      </Forbidden>
    </main>
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
