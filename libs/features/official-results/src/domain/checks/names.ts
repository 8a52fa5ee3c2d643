import type { Total } from '../figures.js';

export interface Names {
  readonly french: string;
  readonly english: string;
}

/** As the paper calls them. */
export const TOTAL_NAMES: Readonly<Record<Total, Names>> = {
  registered: { french: 'inscrits', english: 'registered voters' },
  voters: { french: 'votants', english: 'voters' },
  blank: { french: 'bulletins blancs', english: 'blank votes' },
  nullVotes: { french: 'bulletins nuls', english: 'null votes' },
  valid: { french: 'suffrages exprimés', english: 'valid votes' },
};
