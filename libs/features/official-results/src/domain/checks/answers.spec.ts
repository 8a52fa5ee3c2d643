import type { AccountId, CandidateId } from '#kernel';
import { readFigures, type Figures, type KeyedFigures } from '../figures.js';
import {
  asWrittenProblems,
  certificationBlockers,
  explanationProblems,
  finalityBlockers,
  findingId,
  openWarnings,
  type Answer,
} from './answers.js';
import { runChecks, type Finding } from './checks.js';
import { DEFAULT_TOLERANCES } from './tolerances.js';

const a = 'a' as CandidateId;
const AS_WRITTEN = { reason: 'The sum on the paper is wrong.', photo: 'pv/1.jpg' };

function figuresOf(keyed: KeyedFigures): Figures {
  const figures = readFigures(keyed, [a]);
  if (!figures.ok) throw new Error(JSON.stringify(figures.error));
  return figures.value;
}

const check = (figures: Figures): readonly Finding[] =>
  runChecks(
    figures,
    { ballot: [{ id: a, name: 'Awa' }], roll: null, neighbours: [] },
    DEFAULT_TOLERANCES,
  );

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

/** One error (F202), one warning (W201). */
const WRONG = { registered: 100, voters: 50, blank: 10, nullVotes: 0, valid: 41, votes: { a: 41 } };
const wrong = figuresOf(WRONG);
const found = check(wrong);

function answerTo(code: string, figures: Figures): Answer {
  const finding = check(figures).find((one) => one.code === code);
  if (finding === undefined) throw new Error(`${code} was not found`);
  const by = 'someone' as AccountId;
  return { finding: findingId(finding, figures), text: null, by, at: new Date(0) };
}

describe('an error', () => {
  it('keeps figures from being final, unless they are as written', () => {
    expect(codes(found)).toEqual(['F202', 'W201']);
    expect(codes(finalityBlockers(found, null))).toEqual(['F202']);
    expect(finalityBlockers(found, AS_WRITTEN)).toEqual([]);
  });

  it('keeps the election from being certified even as written, until the office is disputed', () => {
    const answers = [answerTo('W201', wrong)];
    const inForce = { isDisputed: false, figures: wrong };
    expect(codes(certificationBlockers(inForce, found, answers))).toEqual(['F202']);
    const disputed = { isDisputed: true, figures: wrong };
    expect(certificationBlockers(disputed, found, [])).toEqual([]);
  });

  it('cannot be answered away like a warning', () => {
    const answers = [answerTo('W201', wrong), answerTo('F202', wrong)];
    const inForce = { isDisputed: false, figures: wrong };
    expect(codes(certificationBlockers(inForce, found, answers))).toEqual(['F202']);
  });

  it('is as written only with a reason and a photo', () => {
    expect(asWrittenProblems(AS_WRITTEN)).toEqual([]);
    expect(asWrittenProblems({ reason: '   ', photo: '' })).toMatchObject([
      { field: 'reason', code: 'wrong_length' },
      { field: 'photo', code: 'missing' },
    ]);
    expect(asWrittenProblems({ ...AS_WRITTEN, reason: 'x'.repeat(2001) })).toHaveLength(1);
  });
});

describe('a warning', () => {
  it('keeps no figures from being final', () => {
    const figures = figuresOf({ ...WRONG, valid: 40, votes: { a: 40 } });
    expect(codes(check(figures))).toEqual(['W201']);
    expect(finalityBlockers(check(figures), null)).toEqual([]);
  });

  it('is open until somebody explains or accepts it', () => {
    expect(codes(openWarnings(found, wrong, []))).toEqual(['W201']);
    expect(openWarnings(found, wrong, [answerTo('W201', wrong)])).toEqual([]);
  });

  it('is open again when one of its cells changes, and only then', () => {
    const answers = [answerTo('W201', wrong)];
    const elsewhere = figuresOf({ ...WRONG, valid: 40 });
    expect(openWarnings(check(elsewhere), elsewhere, answers)).toEqual([]);
    const here = figuresOf({ ...WRONG, blank: 9 });
    expect(codes(openWarnings(check(here), here, answers))).toEqual(['W201']);
  });

  it('of one cell is not answered by an answer to the same warning of another', () => {
    const figures = figuresOf({ valid: 5, votes: { a: 5 } });
    expect(codes(check(figures))).toEqual(['W101', 'W101', 'W101', 'W101']);
    const open = openWarnings(check(figures), figures, [answerTo('W101', figures)]);
    expect(open.map(({ fields }) => fields)).toEqual([['voters'], ['blank'], ['nullVotes']]);
  });

  it('is explained in words', () => {
    expect(explanationProblems('Two lists of absentees were added by decree.')).toEqual([]);
    expect(explanationProblems(' ok ')).toMatchObject([{ field: 'text', code: 'wrong_length' }]);
  });
});
