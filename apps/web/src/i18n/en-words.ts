import type { frWords } from './fr-words.js';

export const enWords: typeof frWords = {
  election_states: {
    draft: 'Draft',
    scheduled: 'To come',
    open: 'Voting now',
    counting: 'Counting',
    closed: 'Closed',
    certified: 'Certified',
    cancelled: 'Cancelled',
  },
  kinds: {
    presidential: 'Presidential',
    legislative: 'Legislative',
    local: 'Local',
    referendum: 'Referendum',
  },
  methods: {
    plurality: 'Most votes',
    two_rounds: 'Absolute majority, two rounds',
    dhondt: 'Proportional (D’Hondt)',
    sainte_lague: 'Proportional (Sainte-Laguë)',
    largest_remainder: 'Proportional (largest remainder)',
    referendum: 'Yes or no',
  },
  voters: {
    female: 'Woman',
    male: 'Man',
    less_30: 'Under 30',
    less_60: '30 to 59',
    more_60: '60 and over',
    has_torn: 'tore up a ballot of the ruling party',
    has_not_torn: 'tore up no ballot',
  },
};
