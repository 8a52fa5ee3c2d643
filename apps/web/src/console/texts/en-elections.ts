import type { frElections } from './fr-elections.js';

export const enElections: typeof frElections = {
  elections: {
    lead: 'Those whose team you belong to.',
    search: 'Name or code',
    new: 'New election',
    new_lead: 'A few lines are enough; all of it can be corrected as long as it is a draft.',
    create: 'Create the draft',
    none: 'No election yet',
    none_body: 'Create the first one, or ask an owner to invite you into a team.',
    not_found: 'No election has this name or code.',
    name: 'Name',
    name_example: 'Presidential election 2026',
    code: 'Code',
    code_hint: 'Short, unique among yours.',
    country: 'Country',
    country_hint: 'Clocks: {{zone}}',
    kind: 'Kind',
    method: 'Method',
    seats: 'Seats to fill',
    threshold: 'Threshold, % of valid votes',
    opens: 'Offices open',
    closes: 'Offices close',
    reportsUntil: 'Reports are taken until',
    reportsUntil_hint: 'Empty: 72 hours after closing.',
  },
  overview: {
    lead: '{{kind}} · voting from {{opens}} to {{closes}}',
    watch: 'What asks for your attention',
    tiles: {
      reported: 'Final papers',
      silent: 'Silent offices',
      unverified: 'Offices without a verified observer',
      disputed: 'Offices with reports that disagree',
      differing: 'Unanswered discrepancies',
      without_source: 'Offices without an observer',
    },
  },
  guide: {
    title: 'The path',
    created: {
      title: 'Create the election',
      todo: '',
      done: 'Name, method and hours; to be changed in the settings.',
    },
    registry: {
      title: 'Import the polling map',
      todo: 'Drop a CSV file, or add the offices one by one.',
      done_one: '{{count, number}} polling office.',
      done_many: '{{count, number}} polling offices.',
      done_other: '{{count, number}} polling offices.',
    },
    candidates: {
      title: 'Enter the candidates',
      todo: 'At least two, in the order of the ballot.',
      done_one: '{{count, number}} candidate.',
      done_many: '{{count, number}} candidates.',
      done_other: '{{count, number}} candidates.',
    },
    schedule: { title: 'Schedule', todo: 'The method is fixed from then on.', done: 'Scheduled.' },
    open: {
      title: 'Open',
      todo: 'It opens by itself at its hour; before that, with a reason.',
      done: 'Voting has begun.',
    },
    entry: {
      title: 'Key the papers',
      todo_one: '{{count, number}} office is left.',
      todo_many: '{{count, number}} offices are left.',
      todo_other: '{{count, number}} offices are left.',
      done: 'All offices are final.',
    },
    certify: {
      title: 'Publish and certify',
      todo: 'Publish whenever you want; certification comes after the close.',
      done: 'Certified: nothing changes any more.',
    },
  },
  moves: {
    draft: { do: 'Back to draft', means: 'The method can be changed again.' },
    scheduled: {
      do: 'Schedule',
      means: 'Kind and method are fixed from then on. It will open by itself at its hour.',
    },
    open: {
      do: 'Open voting',
      means: 'Voting begins now instead of at its hour. Candidates and offices are frozen then.',
    },
    counting: { do: 'Close voting', means: 'The offices close now instead of at their hour.' },
    closed: { do: 'Close reporting', means: 'Observers report nothing any more.' },
    certified: {
      do: 'Certify',
      means:
        'Nothing will change any more. The key that ties confirmations to electors is destroyed.',
    },
    cancelled: { do: 'Cancel the election', means: 'There is no way back.' },
  },
};
