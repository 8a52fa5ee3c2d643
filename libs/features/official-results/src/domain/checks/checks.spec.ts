import fc from 'fast-check';
import type { CandidateId } from '#kernel';
import { fieldsOf, votesField, type Cell, type Field, type Figures } from '../figures.js';
import { CHECKS, runChecks, type Finding } from './checks.js';
import type { CheckContext, Neighbour } from './operands.js';
import { DEFAULT_TOLERANCES } from './tolerances.js';

const NAMES = ['Awa', 'Bello', 'Chantal'];
const BALLOT = NAMES.map((name, place) => ({ id: `c${String(place)}` as CandidateId, name }));

function withCell(figures: Figures, field: Field, cell: Cell): Figures {
  if (!field.startsWith('votes.')) return { ...figures, [field]: cell };
  const id = field.slice('votes.'.length) as CandidateId;
  return { ...figures, votes: new Map([...figures.votes, [id, cell]]) };
}

/** Of three candidates, so that it adds up: blank, null, votes, and those who stayed away. */
function addedUp(
  blank: number,
  nullVotes: number,
  votes: readonly number[],
  away: number,
): Figures {
  const valid = votes.reduce((sum, one) => sum + one, 0);
  const voters = valid + blank + nullVotes;
  const ballot = BALLOT.map(({ id }, place) => [id, votes[place] ?? 0] as const);
  return { registered: voters + away, voters, blank, nullVotes, valid, votes: new Map(ballot) };
}

const count = fc.integer({ min: 0, max: 1000 });
const soundFigures = fc
  .tuple(count, count, fc.tuple(count, count, count), count)
  .map((parts) => addedUp(...parts));

const cell = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
const anyFigures: fc.Arbitrary<Figures> = fc
  .tuple(cell, cell, cell, cell, cell, fc.tuple(cell, cell, cell))
  .map(([registered, voters, blank, nullVotes, valid, votes]) => {
    const ballot = BALLOT.map(({ id }, place) => [id, votes[place] ?? null] as const);
    return { registered, voters, blank, nullVotes, valid, votes: new Map(ballot) };
  });
const anyContext: fc.Arbitrary<CheckContext> = fc.record({
  ballot: fc.constant(BALLOT),
  roll: cell,
  neighbours: fc
    .array(anyFigures, { maxLength: 3 })
    .map((all): Neighbour[] => all.map((figures, n) => ({ office: `B${String(n)}`, figures }))),
});

const alone = (roll: number | null = null): CheckContext => ({
  ballot: BALLOT,
  roll,
  neighbours: [],
});
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const errors = (figures: Figures, context: CheckContext): readonly Finding[] =>
  runChecks(figures, context, DEFAULT_TOLERANCES).filter(({ kind }) => kind === 'error');

describe('errors', () => {
  it('are not found in figures that add up', () => {
    fc.assert(
      fc.property(soundFigures, anyContext, (figures, context) => {
        expect(errors(figures, context)).toEqual([]);
      }),
    );
  });

  it('are found as soon as any one figure is another, and the roll is held against the registry', () => {
    const anyField = fc.constantFrom(...fieldsOf(addedUp(0, 0, [], 0)));
    fc.assert(
      fc.property(soundFigures, anyField, count, (figures, field, other) => {
        const before = field.startsWith('votes.')
          ? figures.votes.get(field.slice(6) as CandidateId)
          : figures[field as 'voters'];
        fc.pre(other !== before);
        const wrong = withCell(figures, field, other);
        const found = codes(runChecks(wrong, alone(figures.registered), DEFAULT_TOLERANCES));
        if (field === 'registered') expect(found).toContain('W103');
        else expect(found).toContain(field.startsWith('votes.') ? 'F201' : 'F202');
        if (field === 'valid') expect(found).toContain('F201');
      }),
    );
  });
});

describe('a check', () => {
  it('is never made when one of its operands is missing', () => {
    fc.assert(
      fc.property(anyFigures, anyContext, (figures, context) => {
        const filled = (one: Figures) => [...one.votes.values()].every((votes) => votes !== null);
        const { neighbours, roll } = context;
        for (const { code, fields } of runChecks(figures, context, DEFAULT_TOLERANCES)) {
          for (const operand of CHECKS.find((one) => one.code === code)?.operands ?? []) {
            const about = fields.map((field) =>
              field.startsWith('votes.')
                ? figures.votes.get(field.slice(6) as CandidateId)
                : figures[field as 'voters'],
            );
            const isThere = {
              registered: figures.registered !== null,
              voters: figures.voters !== null,
              blank: figures.blank !== null,
              nullVotes: figures.nullVotes !== null,
              valid: figures.valid !== null,
              votes: filled(figures),
              roll: roll !== null,
              nearbyTurnout: neighbours.some(({ figures: f }) => f.voters !== null && f.registered),
              nearbyVotes: neighbours.some((one) => filled(one.figures)),
              figure: !about.includes(null),
              candidate: !about.includes(null),
              emptyTotal: about.includes(null),
              emptyCandidate: about.includes(null),
            }[operand];
            expect([code, operand, isThere]).toEqual([code, operand, true]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing more once a field that it points at is emptied, save that it is empty', () => {
    fc.assert(
      fc.property(anyFigures, anyContext, (figures, context) => {
        for (const { code, fields } of runChecks(figures, context, DEFAULT_TOLERANCES)) {
          if (code === 'W101' || code === 'W102') continue;
          for (const field of fields) {
            const less = runChecks(withCell(figures, field, null), context, DEFAULT_TOLERANCES);
            const still = less.filter((one) => one.code === code && one.fields.includes(field));
            expect(still).toEqual([]);
          }
        }
      }),
    );
  });

  it('has a code of its own, that begins with F for an error and with W for a warning', () => {
    const all = CHECKS.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    for (const { code, kind } of CHECKS) {
      expect(code).toMatch(kind === 'error' ? /^F\d{3}$/ : /^W\d{3}$/);
    }
  });

  it('says the same in both languages, with every number filled in', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { sentences } of CHECKS) {
      expect(holes(sentences.french)).toEqual(holes(sentences.english));
    }
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyFigures, anyContext, (figures, context) => {
        for (const found of runChecks(figures, context, DEFAULT_TOLERANCES)) {
          seen.add(found.code);
          expect(`${found.french} ${found.english}`).not.toMatch(/[{}]|undefined/);
          for (const value of Object.values(found.values)) {
            expect(found.french).toContain(String(value));
            expect(found.english).toContain(String(value));
          }
        }
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort().length).toBeGreaterThan(12);
  });

  it('leaves a candidate their name, whatever it looks like', () => {
    const [first, ...others] = BALLOT;
    if (first === undefined) throw new Error('no candidates');
    const context = { ...alone(), ballot: [{ ...first, name: '{valid} $& {count}' }, ...others] };
    const wrong = withCell(addedUp(0, 0, [5, 5, 5], 5), votesField(first.id), 16);
    const found = errors(wrong, context).find(({ code }) => code === 'F203');
    expect(found?.english).toBe(
      'The votes of {valid} $& {count} (16) exceed the valid votes (15).',
    );
  });
});
