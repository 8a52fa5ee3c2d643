import { enCitizen } from '../citizen/en-citizen.js';
import { enStates } from '../i18n/en-states.js';
import { enWords } from '../i18n/en-words.js';
import { enCheck } from './check/en-check.js';
import type { fr } from './fr.js';

export const en: typeof fr = {
  ...enStates,
  ...enWords,
  ...enCitizen,
  ...enCheck,
  shell: {
    navigation: 'Pages',
    elections: 'Elections',
    verify: 'My vote',
    check: 'Check',
    check_long: 'How to check these figures',
    offline: 'You are offline: these are the last figures that arrived.',
    promise: 'Two accounts of one election, side by side, and figures that anybody can recompute.',
  },
  live: {
    pushed: 'Live',
    asked: 'Live, every three seconds',
    interrupted: 'Interrupted, trying again…',
  },
  elections: {
    title: 'Elections as people see them, and as they are declared',
    lead: 'Choose an election to follow the vote and the count, office by office.',
    follow: 'Follow',
    none: 'No public election at the moment',
    none_body: 'As soon as an election is public, it appears here.',
  },
  election: {
    where: 'Where you are',
    whole: 'The whole election',
    seats_one: '{{count, number}} seat',
    seats_many: '{{count, number}} seats',
    seats_other: '{{count, number}} seats',
  },
  tiles: {
    title: 'What the field sees',
    turnout: 'Turnout observed',
    turnout_of: '{{votes}} voters of {{registered}} registered, where the roll is known',
    votes: 'Voters observed',
    genders: '{{women}} women, {{men}} men',
    ballots: 'Ballots counted',
    counted_in_one: 'in {{count, number}} office',
    counted_in_many: 'in {{count, number}} offices',
    counted_in_other: 'in {{count, number}} offices',
    offices: 'Offices observed',
    unverified: 'Unverified:',
    unverified_of_one:
      '{{votes}} voters and {{ballots}} ballots come, in {{count, number}} office, from observers whom nobody has checked yet.',
    unverified_of_many:
      '{{votes}} voters and {{ballots}} ballots come, in {{count, number}} offices, from observers whom nobody has checked yet.',
    unverified_of_other:
      '{{votes}} voters and {{ballots}} ballots come, in {{count, number}} offices, from observers whom nobody has checked yet.',
  },
  ballots: {
    title: 'The count, from both sides',
    not_published: 'Official results are not published yet: this is what the field sees.',
    published:
      'Official results published on {{at}} (version {{version}}), beside what the field sees.',
    official: 'Official',
    field: 'Field',
    none: 'No ballot counted yet',
    none_body: 'The count begins when the offices close.',
    spoilt_one: 'The field also counts {{count, number}} blank or null ballot.',
    spoilt_many: 'The field also counts {{count, number}} blank or null ballots.',
    spoilt_other: 'The field also counts {{count, number}} blank or null ballots.',
    bases: 'Official shares are of valid votes, those of the field of all ballots seen.',
  },
  outcome: {
    title: 'Outcome',
    decided: 'Decided',
    not_decided: 'Not decided',
    decided_body: 'Nothing that is still missing can change it.',
    open_body_one:
      '{{count, number}} office can still change it (up to {{remaining}} ballots to come).',
    open_body_many:
      '{{count, number}} offices can still change it (up to {{remaining}} ballots to come).',
    open_body_other:
      '{{count, number}} offices can still change it (up to {{remaining}} ballots to come).',
    elected: 'Ahead and elected by these figures: {{name}}',
    second_round: 'Second round: {{names}}',
    adopted: 'Adopted: {{name}}',
    not_adopted: 'Not adopted',
    unknown: 'Not known yet',
    seats_one: '{{count, number}} seat to fill',
    seats_many: '{{count, number}} seats to fill',
    seats_other: '{{count, number}} seats to fill',
    tie: 'A tie, for lots to settle: {{names}}',
    no_votes: 'No votes',
  },
  areas: {
    title: 'By area',
    name: 'Area',
    offices: 'Offices',
    votes: 'Voters',
    turnout: 'Turnout',
    leader: 'Ahead in the field',
    official: 'Ahead, official',
  },
  finder: {
    title: 'Find a polling office',
    label: 'Name or code of the office',
    placeholder: 'School, code…',
    none: 'No office has this name.',
  },
  timeline: {
    title: 'Voters since you came',
    since_one: '{{count, number}} voter more since {{at}}.',
    since_many: '{{count, number}} voters more since {{at}}.',
    since_other: '{{count, number}} voters more since {{at}}.',
  },
  map: {
    title: 'Map of the centres',
    lead_one:
      '{{count, number}} centre; the deeper the colour, the higher the turnout of its area.',
    lead_many:
      '{{count, number}} centres; the deeper the colour, the higher the turnout of their area.',
    lead_other:
      '{{count, number}} centres; the deeper the colour, the higher the turnout of their area.',
    hint: 'Touch a dot for its name.',
    label: 'Map of the polling centres; the same figures are in the table by area.',
  },
  office: {
    title: 'Office',
    verify: 'Confirm my vote here',
    of_registered: 'of {{registered}} registered',
    genders: 'Women and men',
    ages: 'Ages',
    last_vote: 'Last voter',
    no_vote: 'Nobody has voted yet.',
    number: 'no.',
    count: 'The count',
    counted_one: '{{count, number}} ballot read aloud and noted by observers.',
    counted_many: '{{count, number}} ballots read aloud and noted by observers.',
    counted_other: '{{count, number}} ballots read aloud and noted by observers.',
    blank: 'Blank ballots',
    null: 'Null ballots',
    bases: 'Each share is of all ballots seen. It is not the official share.',
  },
  reliability: {
    title: 'Reliability',
    lead: 'What these figures rest on.',
    independent: 'Observers who were checked',
    unverified: 'Observers not checked',
    suspended: 'Observers suspended',
    agreement: 'Voters on whom all agree',
    disputed: 'Voters in dispute, or beyond the roll',
    gaps: 'Numbers that nobody reported',
    uncounted: 'Reports that do not count',
    drift: 'Distance between observers (last number)',
    confirmed: 'Votes confirmed by the voter',
    corrected: 'Votes corrected by the voter',
    not_recognised: 'Votes that nobody recognised',
  },
};
