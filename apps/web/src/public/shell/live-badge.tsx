import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { useFormat } from '../../i18n/format.js';
import { isOnline } from '../../ui/connection.js';
import { useObservable } from '../../ui/observable.js';

interface Props {
  readonly at: Date | undefined;
  readonly isPushed: boolean;
  readonly hasFailed: boolean;
}

/** Says how old what one sees is, and whether it still moves. */
export function LiveBadge({ at, isPushed, hasFailed }: Props) {
  const t = useTexts();
  const format = useFormat();
  const online = useObservable(isOnline);
  const now = useNow(10_000);
  const isStale = !online || hasFailed;
  const word = isStale ? t('live.interrupted') : isPushed ? t('live.pushed') : t('live.asked');
  return (
    <p className="live-badge" data-state={isStale ? 'stale' : 'live'}>
      <span className="dot" aria-hidden="true" />
      {word}
      {at !== undefined && isStale ? ` · ${format.ago(at, now)}` : ''}
    </p>
  );
}

function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
