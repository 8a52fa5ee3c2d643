import { useEffect, useState } from 'react';
import { readSheets } from '../offices/office-sheets.js';
import { MosaicStates } from './mosaic-states.js';

/** After a round all is asked for again, so that the wall goes on by itself for days. */
const PAUSE_MS = 15_000;

/** Where every office stands. Undefined until the first page came. */
export function useMosaic(id: string): Uint8Array | undefined {
  const [shown, setShown] = useState<Uint8Array>();
  useEffect(() => {
    const stopped = new AbortController();
    void goRound(id, stopped.signal, setShown);
    return () => {
      stopped.abort();
    };
  }, [id]);
  return shown;
}

async function goRound(
  id: string,
  signal: AbortSignal,
  show: (states: Uint8Array) => void,
): Promise<void> {
  const states = new MosaicStates();
  while (!signal.aborted) {
    let pages = 0;
    // Out of reach or over the allowance: what is shown stays, and the next round tries again.
    await readSheets(id, signal, (sheets) => {
      states.take(sheets);
      pages += 1;
      // Drawn now and then on the way, so that a large country fills under one's eyes.
      if (pages % 8 === 1) show(states.inOrder());
    }).catch(() => undefined);
    if (pages > 0) show(states.inOrder());
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
