import type { CandidateId } from '#kernel';
import {
  type Contest,
  decisionOf,
  type Lot,
  type Outcome,
  outcomeOf,
  percentText,
} from '#features/official-results';
import { contestOf, outcomeInWords, pendingOf, totalsOf } from './contest-of.js';
import { readScenario, type ScenarioInput, scenarioNames } from './scenario.js';

const names = scenarioNames();

function afterLots(contest: Contest, { lots }: ScenarioInput): { drawn: Lot[]; outcome: Outcome } {
  const drawn: Lot[] = [];
  let outcome = outcomeOf(contest);
  for (const names of lots) {
    const [tie] = outcome.kind === 'tie' ? outcome.ties : [];
    if (tie === undefined) throw new Error('lots are given for which no tie asks');
    drawn.push({ tieKey: tie.tieKey, order: names.map((name) => name as CandidateId) });
    outcome = outcomeOf(contest, drawn);
  }
  return { drawn, outcome };
}

describe('golden elections', () => {
  it('are at least twelve, each with a source and a word on how its answer was verified', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
    for (const name of names) {
      const { input, expected } = readScenario(name);
      expect([name, input.source.length > 10, expected.verified.length > 10]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  it.each(names)('%s adds up to the published totals, shares and turnout', (name) => {
    const { input, expected } = readScenario(name);
    const { votes, valid, voters, registered } = totalsOf(input);
    const shares = [...votes].map(([list, own]) => [list, percentText(own, valid, 2)] as const);
    expect({
      totals: {
        registered: registered === null ? null : Number(registered),
        voters: voters === null ? null : Number(voters),
        valid: Number(valid),
        votes: Object.fromEntries([...votes].map(([list, own]) => [list, Number(own)])),
      },
      shares_percent: valid === 0n ? null : Object.fromEntries(shares),
      turnout_percent:
        voters === null || registered === null ? null : percentText(voters, registered, 2),
    }).toEqual({
      totals: expected.totals,
      shares_percent: expected.shares_percent,
      turnout_percent: expected.turnout_percent,
    });
  });

  it.each(names)('%s comes out as it did', (name) => {
    const { input, expected } = readScenario(name);
    const contest = contestOf(input);
    expect(outcomeInWords(outcomeOf(contest))).toEqual(expected.outcome);
    if (input.lots.length === 0) return;
    expect(outcomeInWords(afterLots(contest, input).outcome)).toEqual(expected.outcome_after_lots);
  });

  it.each(names)('%s is decided, or is not, for the reasons expected', (name) => {
    const { input, expected } = readScenario(name);
    const contest = contestOf(input);
    const decision = decisionOf(contest, pendingOf(input), afterLots(contest, input).drawn);
    expect({
      decided: decision.decided,
      doubts: decision.doubts.map(({ code }) => code),
      offices: decision.offices.map(({ officeId }) => officeId),
    }).toEqual(expected.decided);
  });

  it.each(names)('%s comes out the same with its offices in another order', (name) => {
    const { input } = readScenario(name);
    const turned = {
      ...input,
      offices: input.offices.toReversed(),
      candidates: input.candidates.toReversed(),
    };
    expect(outcomeOf(contestOf(turned))).toEqual(outcomeOf(contestOf(input)));
  });
});
