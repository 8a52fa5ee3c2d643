import type { frCitizen } from './fr-citizen.js';

export const enCitizen: typeof frCitizen = {
  citizen: {
    title: 'Confirm my vote',
    lead: 'Have you just voted, or are you about to? An observer notes every voter, without a name. Say whether what was noted of you is right.',
    office: 'Number of the office',
    office_hint: 'It is posted at the entrance, and on the page of the office.',
    elector: 'Your elector number',
    elector_hint: 'Letters, digits, hyphens. It only makes each answer count once.',
    optional: 'Optional: it helps to show you the right vote.',
    gender: 'You are',
    age: 'Your age',
    begin: 'Wait for my vote',
    secret: 'Nobody will ask whom you voted for.',
    connecting: 'Connecting…',
    back: 'Connection lost, taking your place again…',
    waiting: 'You are in the line',
    waiting_body: 'Keep this page open while you vote. It will tell you.',
    place_kept: 'Your place is kept for another',
    offered: 'Is this you?',
    answer_within: 'Answer within',
    confirm: 'Yes, that is right',
    correct: 'It is me, but it is wrong',
    not_me: 'It is not me',
    send_correction: 'Send the correction',
    sending: 'Sending…',
    recorded: 'Thank you, your answer is recorded',
    recorded_body: 'It strengthens or weakens the trust in this office; it changes no count.',
    again: 'Begin again',
    refusals: {
      malformed: {
        title: 'These numbers cannot be read',
        body: 'Check the number of the office and your elector number.',
      },
      office_not_found: {
        title: 'No such office',
        body: 'There is no such office whose votes are observed at this moment.',
      },
      waited_too_long: {
        title: 'The wait is over',
        body: 'No vote was shown to you. You may begin again.',
      },
      too_many_requests: {
        title: 'Too many at once',
        body: 'Wait a minute, then begin again.',
      },
    },
  },
};
