import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format.js';

const DURATION_MS = 700;
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

/** A figure that runs to its new value, so that one sees that it moved. */
export function AnimatedCount({ value }: { readonly value: number }) {
  const format = useFormat();
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    if (start === value || still.matches || document.visibilityState !== 'visible') {
      from.current = value;
      setShown(value);
      return undefined;
    }
    const began = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const progress = Math.min((now - began) / DURATION_MS, 1);
      const eased = 1 - (1 - progress) ** 3;
      from.current = Math.round(start + (value - start) * eased);
      setShown(from.current);
      if (progress < 1) frame = requestAnimationFrame(step);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value]);
  return <>{format.count(shown)}</>;
}
