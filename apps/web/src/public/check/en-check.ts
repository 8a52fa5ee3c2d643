import type { frCheck } from './fr-check.js';

export const enCheck: typeof frCheck = {
  check: {
    title: 'How to check these figures',
    lead: 'Nothing on this site has to be taken on trust: this is where the figures come from, and how to recompute them.',
    two: {
      title: 'Two accounts, never mixed',
      body: 'The field: observers note every voter and every ballot that is read aloud, office by office. The officials: their papers, published in numbered versions. Both stand side by side, and neither flows into the other.',
    },
    consensus: {
      title: 'Several observers, one count',
      body: 'Where several people watch one office, nothing is added up: number by number, what most of them say holds. From where an observer who was checked begins to report, only those who were checked count.',
    },
    unverified: {
      title: 'Unverified, said apart',
      body: 'Some offices are known only from observers whom nobody has checked yet. Their figures are in the totals, and how much that is always stands beside them.',
    },
    shares: {
      title: 'What is each share a share of?',
      body: 'Turnout is of registered voters, in those observed offices alone whose roll is known. Shares of the field are of all ballots seen, blank and null ones included. Official shares are of valid votes.',
    },
    decided: {
      title: '“Decided” or not',
      body: 'An outcome is called decided when no possible result of the offices that are missing or contested can change it. In doubt, it is not.',
    },
    published: {
      title: 'What is published stays',
      body: 'Before a publication every sum is recomputed and compared; a difference stops it. A correction is one version more, and the old ones can still be read.',
    },
    recompute: {
      title: 'Do the sums again',
      body: 'Everything is open, without an account. Put the ids that the lists give in the place of ELECTION and OFFICE; the sum of the offices must give the totals.',
      list: 'The public elections:',
      live: 'The figures of an election, in the whole and by area:',
      offices: 'Its polling offices:',
      office: 'The voters observed in an office:',
      reliability: 'What they rest on:',
      results: 'A version of the official results:',
      docs: 'The full documentation of the API',
    },
  },
};
