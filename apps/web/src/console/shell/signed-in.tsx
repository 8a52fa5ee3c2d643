import { Navigate, Outlet, useLocation } from 'react-router';
import { UnreachableError } from '../../api/problem.js';
import { Fault } from '../../ui/states.js';
import type { Wish } from '../account/next.js';
import { Waiting } from '../parts/loaded.js';
import { useSession } from './use-session.js';

/** Everything behind it is for whoever is signed in; others sign in first and come back to where they wanted to go. */
export function SignedIn() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session === 'signed-in') return <Outlet />;
  if (session === 'signed-out') {
    const wish: Wish = { next: pathname };
    return <Navigate to="/console/sign-in" state={wish} replace />;
  }
  return (
    <main id="content" className="page">
      {session === 'unknown' ? (
        <Waiting lines={3} />
      ) : (
        <Fault
          error={new UnreachableError('session')}
          retry={() => {
            window.location.reload();
          }}
        />
      )}
    </main>
  );
}
