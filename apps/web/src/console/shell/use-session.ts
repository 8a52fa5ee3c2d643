import { useEffect, useState } from 'react';
import { accessToken, sessionState, type SessionState } from '../../api/session.js';
import { useObservable } from '../../ui/observable.js';

/** Who sits here: found out once by the refresh cookie, which no script sees. `unreachable`: nobody could be asked. */
export function useSession(): SessionState | 'unreachable' {
  const state = useObservable(sessionState);
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    if (state !== 'unknown') return undefined;
    const ask = (): void => {
      accessToken().then(
        () => {
          setUnreachable(false);
        },
        () => {
          setUnreachable(true);
        },
      );
    };
    ask();
    window.addEventListener('online', ask);
    return () => {
      window.removeEventListener('online', ask);
    };
  }, [state]);
  return state === 'unknown' && isUnreachable ? 'unreachable' : state;
}
