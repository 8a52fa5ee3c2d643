import { warning, type Check } from './check.js';
import { areApart, reaches, staysBelow } from './share.js';

/** W1..: what is missing, or differs from the registry. W2..: turnout and papers. W3..: the votes themselves. */
export const WARNING_CHECKS: readonly Check[] = [
  warning({
    code: 'W101',
    operands: ['emptyTotal'],
    when: 'registered, voters, blank, null or valid is empty; one finding for each: checks that need it were not made',
    french: 'La case « {subject} » est vide : les contrôles qui en dépendent n’ont pas été faits.',
    english: 'The cell “{subject}” is empty: the checks that need it were not made.',
    judge: () => ({}),
  }),
  warning({
    code: 'W102',
    operands: ['emptyCandidate'],
    when: 'the cell of a candidate is empty; one finding for each candidate: checks that need it were not made',
    french: 'La case de {subject} est vide : vide n’est pas zéro.',
    english: 'The cell of {subject} is empty: empty is not zero.',
    judge: () => ({}),
  }),
  warning({
    code: 'W103',
    operands: ['registered', 'roll'],
    tolerances: ['rollDifference'],
    when: 'registered on the paper differs from the registry by more than roll_difference',
    french:
      'Les inscrits du procès-verbal ({registered}) ne sont pas ceux du fichier électoral ({roll}).',
    english:
      'The registered voters on the paper ({registered}) are not those of the registry ({roll}).',
    judge: ({ registered, roll }, { rollDifference }) =>
      Math.abs(registered - roll) > rollDifference ? { registered, roll } : null,
  }),
  warning({
    code: 'W104',
    operands: ['voters', 'registered'],
    when: 'voters = 0 and registered > 0',
    french: 'Aucun votant pour {registered} inscrits.',
    english: 'No voter at all, with {registered} registered.',
    judge: ({ voters, registered }) => (voters === 0 && registered > 0 ? { registered } : null),
  }),
  warning({
    code: 'W201',
    operands: ['blank', 'voters'],
    tolerances: ['blankPercent'],
    when: 'blank ≥ blank_percent of voters',
    french: 'Bulletins blancs : {blank} pour {voters} votants, soit {percent} % ou plus.',
    english: 'Blank votes: {blank} of {voters} voters, that is {percent} % or more.',
    judge: ({ blank, voters }, { blankPercent: percent }) =>
      reaches({ part: blank, whole: voters }, percent) ? { blank, voters, percent } : null,
  }),
  warning({
    code: 'W202',
    operands: ['nullVotes', 'voters'],
    tolerances: ['nullPercent'],
    when: 'null ≥ null_percent of voters',
    french: 'Bulletins nuls : {nullVotes} pour {voters} votants, soit {percent} % ou plus.',
    english: 'Null votes: {nullVotes} of {voters} voters, that is {percent} % or more.',
    judge: ({ nullVotes, voters }, { nullPercent: percent }) =>
      reaches({ part: nullVotes, whole: voters }, percent) ? { nullVotes, voters, percent } : null,
  }),
  warning({
    code: 'W203',
    operands: ['voters', 'registered'],
    tolerances: ['turnoutHighPercent'],
    when: 'voters ≥ turnout_high_percent of registered, and not more than registered (that is F101)',
    french:
      'Participation : {voters} votants pour {registered} inscrits, soit {percent} % ou plus.',
    english: 'Turnout: {voters} voters of {registered} registered, that is {percent} % or more.',
    judge: ({ voters, registered }, { turnoutHighPercent: percent }) =>
      voters <= registered && reaches({ part: voters, whole: registered }, percent)
        ? { voters, registered, percent }
        : null,
  }),
  warning({
    code: 'W204',
    operands: ['voters', 'registered'],
    tolerances: ['turnoutLowPercent'],
    when: '0 < voters < turnout_low_percent of registered',
    french:
      'Participation : {voters} votants pour {registered} inscrits, soit moins de {percent} %.',
    english: 'Turnout: {voters} voters of {registered} registered, that is less than {percent} %.',
    judge: ({ voters, registered }, { turnoutLowPercent: percent }) =>
      voters > 0 && staysBelow({ part: voters, whole: registered }, percent)
        ? { voters, registered, percent }
        : null,
  }),
  warning({
    code: 'W205',
    operands: ['voters', 'registered', 'nearbyTurnout'],
    tolerances: ['turnoutApartPoints'],
    when: 'turnout differs by turnout_apart_points or more from that of the other offices of the centre together',
    french:
      'Participation : {voters} votants pour {registered} inscrits ici, {nearbyVoters} pour {nearbyRegistered} dans les autres bureaux du centre, soit {points} points d’écart ou plus.',
    english:
      'Turnout: {voters} voters of {registered} registered here, {nearbyVoters} of {nearbyRegistered} in the other offices of the centre, {points} points apart or more.',
    judge: ({ voters, registered, nearbyTurnout }, { turnoutApartPoints: points }) => {
      const here = { part: voters, whole: registered };
      const there = { part: nearbyTurnout.voters, whole: nearbyTurnout.registered };
      if (!areApart(here, there, points)) return null;
      const nearby = { nearbyVoters: there.part, nearbyRegistered: there.whole };
      return { voters, registered, ...nearby, points };
    },
  }),
  warning({
    code: 'W301',
    operands: ['candidate', 'valid'],
    tolerances: ['dominancePercent'],
    when: 'votes of a candidate ≥ dominance_percent of valid, and not more than valid (that is F203), with several candidates on the ballot',
    french: '{subject} : {count} voix sur {valid} suffrages exprimés, soit {percent} % ou plus.',
    english: '{subject}: {count} of {valid} valid votes, that is {percent} % or more.',
    judge: ({ candidate: { count, among }, valid }, { dominancePercent: percent }) =>
      among > 1 && count <= valid && reaches({ part: count, whole: valid }, percent)
        ? { count, valid, percent }
        : null,
  }),
  warning({
    code: 'W302',
    operands: ['votes', 'nearbyVotes'],
    when: 'every candidate has the same votes, not all zero, as in another office of the centre, with several candidates on the ballot',
    french: 'Tous les candidats ont exactement les mêmes voix que dans : {offices}.',
    english: 'All candidates have exactly the same votes as in: {offices}.',
    judge: ({ votes, nearbyVotes }) => {
      if (votes.length < 2 || votes.every((count) => count === 0)) return null;
      const twins = nearbyVotes.filter((other) =>
        other.votes.every((count, place) => count === votes[place]),
      );
      if (twins.length === 0) return null;
      return { offices: twins.map(({ office }) => office).join(', ') };
    },
  }),
];
