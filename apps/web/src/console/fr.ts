import { frStates } from '../i18n/fr-states.js';
import { frWords } from '../i18n/fr-words.js';
import { frAccount } from './texts/fr-account.js';
import { frCommon } from './texts/fr-common.js';
import { frElections } from './texts/fr-elections.js';
import { frPlaces } from './texts/fr-places.js';
import { frRegistry } from './texts/fr-registry.js';
import { frResults } from './texts/fr-results.js';
import { frTrust } from './texts/fr-trust.js';
import { frWall } from './texts/fr-wall.js';
import { frWatch } from './texts/fr-watch.js';

export const fr = {
  ...frStates,
  ...frWords,
  ...frCommon,
  ...frAccount,
  ...frElections,
  ...frRegistry,
  ...frPlaces,
  ...frResults,
  ...frWatch,
  ...frTrust,
  ...frWall,
};
