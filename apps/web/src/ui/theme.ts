import { observable } from './observable.js';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type Theme = 'light' | 'dark';

const KEY = 'scrutin-theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');

/** What was chosen here; the system's theme until then. */
export const themeChoice = observable<ThemeChoice>(storedChoice());
/** What is shown. */
export const theme = observable<Theme>(shown(themeChoice.get()));

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  themeChoice.set(choice);
  apply();
}

/** Before anything is drawn, and again whenever the system changes its mind. */
export function startTheme(): void {
  apply();
  system.addEventListener('change', apply);
}

function apply(): void {
  const next = shown(themeChoice.get());
  const { dataset } = document.documentElement;
  dataset['theme'] = next;
  dataset['mantineColorScheme'] = next;
  theme.set(next);
}

function shown(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice;
  return system.matches ? 'dark' : 'light';
}

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
