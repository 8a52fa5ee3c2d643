import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** Time that is left, for the eye alone: a voice that counts along would drown everything else. */
export function Countdown({ until, label }: { readonly until: Date; readonly label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, SECOND_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const seconds = Math.max(0, Math.ceil((until.getTime() - now) / SECOND_MS));
  const minutes = Math.floor(seconds / 60);
  return (
    <p className="countdown" aria-hidden="true">
      {label} {minutes}:{String(seconds % 60).padStart(2, '0')}
    </p>
  );
}
