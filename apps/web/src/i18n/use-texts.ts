import i18next, { type TFunction } from 'i18next';
import { useObservable } from '../ui/observable.js';
import { language } from './languages.js';

/** The texts in the language of the moment. The public face has no room for more than this; others have react-i18next. */
export function useTexts(): TFunction {
  useObservable(language);
  return i18next.t;
}
