import { useMemo } from 'react';
import { useObservable } from '../ui/observable.js';
import { theme } from '../ui/theme.js';

export interface ChartColours {
  readonly ink: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
}

/** The tokens of the theme of the moment: a canvas knows no variables. */
export function useChartColours(): ChartColours {
  const shown = useObservable(theme);
  return useMemo(() => readTokens(shown), [shown]);
}

function readTokens(_theme: string): ChartColours {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string): string => tokens.getPropertyValue(name).trim();
  return {
    ink: token('--ink-soft'),
    line: token('--line'),
    accent: token('--accent'),
    surface: token('--surface'),
  };
}
