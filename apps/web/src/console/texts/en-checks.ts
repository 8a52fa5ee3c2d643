import type { frChecks } from './fr-checks.js';

export const enChecks: typeof frChecks = {
  checks: {
    F101: 'No more people vote than are registered.',
    F102: 'No total exceeds the registered voters.',
    F103: 'A candidate has no more votes than there are registered voters.',
    F201: 'The votes of the candidates make the valid votes.',
    F202: 'Valid, blank and null votes make the voters.',
    F203: 'A candidate has no more votes than there are valid ones.',
    F204: 'No part exceeds the voters.',
    W101: 'An empty cell of the paper keeps checks from being made: is it really empty?',
    W102: 'The cell of a candidate is empty: empty is not zero.',
    W103: 'Paper and registry do not agree about the registered voters.',
    W104: 'An office where nobody votes is rare: did it open?',
    W201: 'Many blank votes: a protest, or cells mixed up?',
    W202: 'Many null votes: a strict count, or cells mixed up?',
    W203: 'Everybody has voted: possible, and rare.',
    W204: 'Hardly anybody has voted: hard to reach, or a figure misread?',
    W205: 'The other offices of the centre voted quite differently.',
    W301: 'One candidate has nearly everything: look at the lines again.',
    W302: 'Two offices with the same votes: the same paper keyed twice?',
  },
};
