import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { language, LANGUAGES, speakWith, type AllTexts } from './languages.js';

/** For the console and the reporter's app: i18next, with all that it can do. */
export async function startRichTexts(texts: AllTexts): Promise<void> {
  await i18next.use(initReactI18next).init({
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
  speakWith({
    translate: (key, values) => i18next.t(key, { ...values }),
    change: async (next) => {
      await i18next.changeLanguage(next);
    },
  });
}
