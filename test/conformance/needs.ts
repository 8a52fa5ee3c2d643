import type { Options } from './options.js';

/** In the order in which they run and are printed. */
export const SECTIONS = {
  authentication: '§1 Authentication',
  votes: '§3 Votes',
  statistics: '§4 Statistics of an office',
  ballots: '§5 Ballots',
  results: '§5 Results of an office',
  batches: '§10 Sending again in one piece',
  refusals: 'Bad input',
  privacy: '§10 Privacy',
} as const;

export type Section = keyof typeof SECTIONS;

/** What a case must be told, and how to say that it was not. */
export const NEEDS = {
  office: { option: '--office ID', isMet: ({ offices }) => offices.length > 0 },
  secondOffice: { option: 'a second --office ID', isMet: ({ offices }) => offices.length > 1 },
  countingOffice: {
    option: '--counting-office ID',
    isMet: ({ countingOffices }) => countingOffices.length > 0,
  },
  secondCountingOffice: {
    option: 'a second --counting-office ID',
    isMet: ({ countingOffices }) => countingOffices.length > 1,
  },
  votingOnly: {
    option: 'an --office ID that is no --counting-office',
    isMet: ({ offices: [first], countingOffices }) =>
      first !== undefined && !countingOffices.includes(first),
  },
  earlyOffice: { option: '--early-office ID', isMet: (given) => given.earlyOffice !== undefined },
  closedOffice: {
    option: '--closed-office ID',
    isMet: (given) => given.closedOffice !== undefined,
  },
  privateOffice: {
    option: '--private-office ID',
    isMet: (given) => given.privateOffice !== undefined,
  },
  emptyOffice: { option: '--empty-office ID', isMet: (given) => given.emptyOffice !== undefined },
  party: { option: '--party ID', isMet: ({ parties }) => parties.length > 0 },
  secondParty: { option: 'a second --party ID', isMet: ({ parties }) => parties.length > 1 },
  registered: { option: '--registered N', isMet: ({ registered }) => registered !== undefined },
} as const satisfies Record<
  string,
  { readonly option: string; readonly isMet: (options: Options) => boolean }
>;

export type Need = keyof typeof NEEDS;
