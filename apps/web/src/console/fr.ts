import { frStates } from '../i18n/fr-states.js';

export const fr = {
  ...frStates,
};
