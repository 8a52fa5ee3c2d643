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

/** A face brings all its languages along: one request less than loading the right one. */
export type AllTexts = Readonly<Record<Language, Texts>>;

/** The text of a key, with values in their places; `count` chooses between singular and plural. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Translator {
  readonly translate: Translate;
  readonly change: (next: Language) => Promise<void>;
}

const KEY = 'scrutin-language';

export const language = observable<Language>(firstLanguage());

let translator: Translator | undefined;

export function speakWith(chosen: Translator): void {
  translator = chosen;
  document.documentElement.lang = language.get();
}

export const translate: Translate = (key, values) => translator?.translate(key, values) ?? key;

export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  await translator?.change(next);
  language.set(next);
}

/** What was chosen here, else the first of the browser's languages that we speak, else French. */
function firstLanguage(): Language {
  const wishes = [localStorage.getItem(KEY), ...navigator.languages];
  const known = wishes.map((wish) => LANGUAGES.find((name) => wish?.slice(0, 2) === name));
  return known.find((name) => name !== undefined) ?? 'fr';
}
