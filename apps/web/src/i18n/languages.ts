import i18next, { type i18n } from 'i18next';
import { observable } from '../ui/observable.js';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
};

/** Texts of one face in one language; every language has the same keys, or it does not compile. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

const KEY = 'scrutin-language';

export const language = observable<Language>(firstLanguage());

/** The texts that a face brings along, for all languages at once: one request less than loading the right one. */
export async function startTexts(texts: Readonly<Record<Language, Texts>>): Promise<i18n> {
  document.documentElement.lang = language.get();
  await i18next.init({
    lng: language.get(),
    fallbackLng: 'fr',
    supportedLngs: [...LANGUAGES],
    resources: Object.fromEntries(
      LANGUAGES.map((name) => [name, { translation: texts[name] as Record<string, never> }]),
    ),
    // The view escapes whatever it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}

export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  await i18next.changeLanguage(next);
  language.set(next);
}

/** What was chosen here, else the first of the browser's languages that we speak, else French. */
function firstLanguage(): Language {
  const wishes = [localStorage.getItem(KEY), ...navigator.languages];
  const known = wishes.map((wish) => LANGUAGES.find((name) => wish?.slice(0, 2) === name));
  return known.find((name) => name !== undefined) ?? 'fr';
}
