/** Words of the trade, wherever they are shown. */
export const frWords = {
  election_states: {
    draft: 'Brouillon',
    scheduled: 'À venir',
    open: 'Vote en cours',
    counting: 'Dépouillement',
    closed: 'Clos',
    certified: 'Certifié',
    cancelled: 'Annulé',
  },
  kinds: {
    presidential: 'Présidentielle',
    legislative: 'Législatives',
    local: 'Locales',
    referendum: 'Référendum',
  },
  methods: {
    plurality: 'Majorité simple',
    two_rounds: 'Majorité absolue, deux tours',
    dhondt: 'Proportionnelle (D’Hondt)',
    sainte_lague: 'Proportionnelle (Sainte-Laguë)',
    largest_remainder: 'Proportionnelle (plus fort reste)',
    referendum: 'Oui ou non',
  },
  voters: {
    female: 'Femme',
    male: 'Homme',
    less_30: 'Moins de 30 ans',
    less_60: 'De 30 à 59 ans',
    more_60: '60 ans et plus',
    has_torn: 'a déchiré un bulletin du pouvoir',
    has_not_torn: 'n’a pas déchiré de bulletin',
  },
};
