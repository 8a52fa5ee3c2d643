import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface VirtualRows {
  readonly box: RefObject<HTMLDivElement | null>;
  /** The rows to draw: from `start`, up to but without `end`. */
  readonly start: number;
  readonly end: number;
  /** Of all rows together. */
  readonly height: number;
}

/** Drawn beyond what is seen, so that a flick of the wheel shows no gap. */
const SPARE = 12;

/** Of many rows of one height, those that can be seen. State changes only when other rows come into sight. */
export function useVirtualRows(count: number, rowHeight: number): VirtualRows {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ start: 0, end: 40 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const seen = Math.ceil(element.clientHeight / rowHeight);
      // In steps, so that not every pixel draws anew.
      const start = Math.max(0, Math.floor((first - SPARE) / SPARE) * SPARE);
      const end = Math.min(count, Math.ceil((first + seen + SPARE) / SPARE) * SPARE);
      setRange((before) =>
        before.start === start && before.end === end ? before : { start, end },
      );
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [count, rowHeight]);
  const end = Math.min(range.end, count);
  return { box, start: Math.min(range.start, end), end, height: count * rowHeight };
}
