import { useObservable } from '../ui/observable.js';
import { language, translate, type Translate } from './languages.js';

/** The texts in the language of the moment, whatever the face speaks with. */
export function useTexts(): Translate {
  useObservable(language);
  return translate;
}
