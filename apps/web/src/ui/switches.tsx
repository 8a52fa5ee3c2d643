import './switches.css';
import { chooseLanguage, language, LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.js';
import { useTexts } from '../i18n/use-texts.js';
import { Mark } from './mark.js';
import { useObservable } from './observable.js';
import { chooseTheme, themeChoice, type ThemeChoice } from './theme.js';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const current = useObservable(language);
  const next = LANGUAGES.find((name) => name !== current) ?? current;
  return (
    <button type="button" className="switch" lang={next} onClick={() => void chooseLanguage(next)}>
      {LANGUAGE_NAMES[next]}
    </button>
  );
}

const ORDER: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const MARKS = { system: 'half', light: 'sun', dark: 'moon' } as const;

/** Goes round: as the device has it, light, dark. */
export function ThemeSwitch() {
  const t = useTexts();
  const current = useObservable(themeChoice);
  const next = ORDER[(ORDER.indexOf(current) + 1) % ORDER.length] ?? 'system';
  const name = `${t('look.theme')} : ${t(`look.${current}`)}`;
  return (
    <button
      type="button"
      className="switch"
      aria-label={name}
      title={name}
      onClick={() => {
        chooseTheme(next);
      }}
    >
      <Mark name={MARKS[current]} />
    </button>
  );
}
