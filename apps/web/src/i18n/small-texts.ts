import { language, speakWith, type AllTexts } from './languages.js';
import { smallTranslate } from './small-translate.js';

/**
 * The same texts, written the same way, for the public face: the few things that it uses of i18next in a kilobyte instead
 * of fifteen. `{{name}}` is a value, `{{count, number}}` a number as the language writes it, `_one`, `_other` … are plurals.
 */
export function startSmallTexts(texts: AllTexts): void {
  speakWith({
    translate: (key, values = {}) => smallTranslate(texts, language.get(), key, values),
    change: () => Promise.resolve(),
  });
}
