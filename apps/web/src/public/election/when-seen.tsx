import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Skeleton } from '../../ui/states.js';

interface Props {
  readonly height: number;
  readonly children: ReactNode;
}

/** What lies further down is fetched when somebody comes near it: charts are heavy, and lines are slow. */
export function WhenSeen({ height, children }: Props) {
  const [isSeen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    watch.observe(place.current);
    return () => {
      watch.disconnect();
    };
  }, []);
  return <div ref={place}>{isSeen ? children : <Skeleton height={height} />}</div>;
}
