import { statementsOf, type Deed } from '../../tools/simulator/plan/deeds.js';
import { expectedFigures } from '../../tools/simulator/plan/expected-figures.js';
import { planCountry, type Recipe } from '../../tools/simulator/plan/country.js';
import { planOffice, type OfficePlan } from '../../tools/simulator/plan/office-plan.js';
import { ReportBook } from '../../tools/simulator/plan/report-book.js';
import type { Standing } from '../../tools/simulator/plan/reporters.js';

/** What a platform would show that overlooked one part of the rule. */
const MISTAKES: Readonly<Record<string, (plan: OfficePlan) => string>> = {
  'who was first': (plan) => fold(plan, { deeds: byReporter(plan, -1) }),
  'who was last': (plan) => fold(plan, { deeds: byReporter(plan, 1) }),
  'that somebody is independent': (plan) => fold(plan, { standings: as(plan, 'independent') }),
  'that somebody was suspended': (plan) => fold(plan, { standings: as(plan, 'suspended') }),
  'how long the roll is': (plan) => fold(plan, { registered: plan.office.registered * 3 }),
  'what was withdrawn': (plan) => fold(plan, { deeds: without(plan, 'withdraw') }),
  'what was corrected': (plan) => fold(plan, { deeds: without(plan, 'correct') }),
  'what came in batches': (plan) =>
    fold(plan, { deeds: plan.deeds.filter(({ kind }) => kind !== 'batch') }),
};

export const PARTS_OF_THE_RULE = Object.keys(MISTAKES);

/** The parts of the rule that a day does not try: overlooking them changes no figure of any office. */
export function untriedParts(recipe: Recipe): readonly string[] {
  const country = planCountry(recipe);
  const plans = country.offices.map((office) => planOffice(country, office));
  return PARTS_OF_THE_RULE.filter((part) =>
    plans.every((plan) => MISTAKES[part]?.(plan) === fold(plan, {})),
  );
}

interface Otherwise {
  readonly deeds?: readonly Deed[];
  readonly standings?: readonly Standing[];
  readonly registered?: number;
}

function fold(plan: OfficePlan, otherwise: Otherwise): string {
  const { office } = plan;
  const standings = otherwise.standings ?? plan.reporters.map(({ standing }) => standing);
  const { deeds = plan.deeds, registered = office.registered } = otherwise;
  const book = new ReportBook(office.registered);
  for (const deed of deeds) {
    for (const statement of statementsOf(deed)) book.take(deed.reporter, statement);
  }
  return JSON.stringify(expectedFigures(book, standings, { registered }));
}

/** As if one reporter had said everything before the next one began. */
function byReporter({ deeds }: OfficePlan, direction: 1 | -1): readonly Deed[] {
  return [...deeds].sort((a, b) => direction * (a.reporter - b.reporter));
}

function as({ reporters }: OfficePlan, standing: Standing): readonly Standing[] {
  return reporters.map((one) => (one.standing === standing ? 'unverified' : one.standing));
}

function without({ deeds }: OfficePlan, action: 'withdraw' | 'correct'): readonly Deed[] {
  return deeds.filter((deed) => deed.kind !== 'says' || deed.statement.action !== action);
}
