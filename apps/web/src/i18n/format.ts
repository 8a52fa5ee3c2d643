import { useMemo } from 'react';
import { useObservable } from '../ui/observable.js';
import { language, type Language } from './languages.js';

export interface Format {
  readonly count: (value: number) => string;
  /** Of a share between 0 and 1. */
  readonly share: (value: number) => string;
  /** Of a share that the API wrote in percent, exactly: `"48.00"`. Null is a dash. */
  readonly percent: (text: string | null) => string;
  readonly time: (moment: string | Date) => string;
  readonly day: (moment: string | Date) => string;
  readonly dayAndTime: (moment: string | Date) => string;
  readonly ago: (moment: string | Date, now: Date) => string;
  readonly bytes: (value: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const NOTHING = '–';

/** Numbers, shares and moments as the reader writes them; moments in the time zone of the election. */
export function createFormat(name: Language, timeZone?: string): Format {
  const locale = LOCALES[name];
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const sizeIn = (unit: 'kilobyte' | 'megabyte') => {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  };
  const [kilobytes, megabytes] = [sizeIn('kilobyte'), sizeIn('megabyte')];
  const moments = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (moment: string | Date) => format.format(new Date(moment));
  };
  return {
    count: (value) => count.format(value),
    share: (value) => percent.format(value),
    percent: (text) => (text === null ? NOTHING : percent.format(Number(text) / 100)),
    time: moments({ timeStyle: 'short' }),
    day: moments({ dateStyle: 'long' }),
    dayAndTime: moments({ dateStyle: 'medium', timeStyle: 'short' }),
    ago: relativeTime(locale),
    bytes: (value) =>
      value < 1_000_000 ? kilobytes.format(value / 1_000) : megabytes.format(value / 1_000_000),
  };
}

export function useFormat(timeZone?: string): Format {
  const name = useObservable(language);
  return useMemo(() => createFormat(name, timeZone), [name, timeZone]);
}

const STEPS = [
  { unit: 'second', seconds: 1, below: 90 },
  { unit: 'minute', seconds: 60, below: 90 * 60 },
  { unit: 'hour', seconds: 3_600, below: 36 * 3_600 },
  { unit: 'day', seconds: 86_400, below: Infinity },
] as const;

function relativeTime(locale: string): Format['ago'] {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (moment, now) => {
    const seconds = (new Date(moment).getTime() - now.getTime()) / 1_000;
    const step = STEPS.find(({ below }) => Math.abs(seconds) < below) ?? STEPS[3];
    return format.format(Math.round(seconds / step.seconds), step.unit);
  };
}
