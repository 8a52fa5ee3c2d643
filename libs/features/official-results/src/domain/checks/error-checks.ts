import { error, type Check } from './check.js';

const sumOf = (votes: readonly number[]): number => votes.reduce((sum, one) => sum + one, 0);

/** F1..: more than there can be. F2..: parts that do not make their whole. */
export const ERROR_CHECKS: readonly Check[] = [
  error({
    code: 'F101',
    operands: ['voters', 'registered'],
    when: 'voters > registered',
    french: 'Les votants ({voters}) dépassent les inscrits ({registered}).',
    english: 'The voters ({voters}) exceed the registered voters ({registered}).',
    judge: ({ voters, registered }) => (voters > registered ? { voters, registered } : null),
  }),
  error({
    code: 'F102',
    operands: ['figure', 'registered'],
    when: 'blank, null or valid votes > registered; one finding for each',
    french: 'Les {subject} ({count}) dépassent les inscrits ({registered}).',
    english: 'The {subject} ({count}) exceed the registered voters ({registered}).',
    judge: ({ figure: { count }, registered }) =>
      count > registered ? { count, registered } : null,
  }),
  error({
    code: 'F103',
    operands: ['candidate', 'registered'],
    when: 'votes of a candidate > registered; one finding for each candidate',
    french: 'Les voix de {subject} ({count}) dépassent les inscrits ({registered}).',
    english: 'The votes of {subject} ({count}) exceed the registered voters ({registered}).',
    judge: ({ candidate: { count }, registered }) =>
      count > registered ? { count, registered } : null,
  }),
  error({
    code: 'F201',
    operands: ['votes', 'valid'],
    when: 'sum of the votes of all candidates ≠ valid',
    french:
      'La somme des voix des candidats ({sum}) n’est pas égale aux suffrages exprimés ({valid}).',
    english: 'The votes of the candidates add up to {sum}, not to the valid votes ({valid}).',
    judge: ({ votes, valid }) => {
      const sum = sumOf(votes);
      return sum === valid ? null : { sum, valid };
    },
  }),
  error({
    code: 'F202',
    operands: ['valid', 'blank', 'nullVotes', 'voters'],
    when: 'valid + blank + null ≠ voters',
    french:
      'Exprimés ({valid}) + blancs ({blank}) + nuls ({nullVotes}) font {sum}, et non le nombre de votants ({voters}).',
    english:
      'Valid ({valid}) + blank ({blank}) + null ({nullVotes}) make {sum}, not the number of voters ({voters}).',
    judge: ({ valid, blank, nullVotes, voters }) => {
      const sum = valid + blank + nullVotes;
      return sum === voters ? null : { valid, blank, nullVotes, sum, voters };
    },
  }),
  error({
    code: 'F203',
    operands: ['candidate', 'valid'],
    when: 'votes of a candidate > valid; one finding for each candidate',
    french: 'Les voix de {subject} ({count}) dépassent les suffrages exprimés ({valid}).',
    english: 'The votes of {subject} ({count}) exceed the valid votes ({valid}).',
    judge: ({ candidate: { count }, valid }) => (count > valid ? { count, valid } : null),
  }),
  error({
    code: 'F204',
    operands: ['figure', 'voters'],
    when: 'blank, null or valid votes > voters; one finding for each',
    french: 'Les {subject} ({count}) dépassent les votants ({voters}).',
    english: 'The {subject} ({count}) exceed the voters ({voters}).',
    judge: ({ figure: { count }, voters }) => (count > voters ? { count, voters } : null),
  }),
];
