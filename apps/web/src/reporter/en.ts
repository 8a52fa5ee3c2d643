import { enStates } from '../i18n/en-states.js';
import type { fr } from './fr.js';

export const en: typeof fr = {
  ...enStates,
};
