import { enStates } from '../i18n/en-states.js';
import { enWords } from '../i18n/en-words.js';
import type { fr } from './fr.js';
import { enAccount } from './texts/en-account.js';
import { enCommon } from './texts/en-common.js';
import { enElections } from './texts/en-elections.js';
import { enPlaces } from './texts/en-places.js';
import { enRegistry } from './texts/en-registry.js';
import { enResults } from './texts/en-results.js';
import { enTrust } from './texts/en-trust.js';
import { enWall } from './texts/en-wall.js';
import { enWatch } from './texts/en-watch.js';

export const en: typeof fr = {
  ...enStates,
  ...enWords,
  ...enCommon,
  ...enAccount,
  ...enElections,
  ...enRegistry,
  ...enPlaces,
  ...enResults,
  ...enWatch,
  ...enTrust,
  ...enWall,
};
