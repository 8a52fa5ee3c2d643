import type { Country, PlannedOffice } from './country.js';
import { Random } from './random.js';

export type Stream = 'votes' | 'ballots';

/** What a report says, field by field, as it goes over the wire. */
export type Facts = Readonly<Record<string, string | boolean>>;

/** What really happened in an office; nobody but the simulator knows it. */
export interface Truth {
  readonly votes: readonly Facts[];
  readonly ballots: readonly Facts[];
}

const GENDERS = { male: 48, female: 52 };
const AGES = { less_30: 38, less_60: 47, more_60: 15 };
const TORN = 0.12;
const PAPERS = { blank: 1.5, null: 2 };

export function trueDay({ recipe, parties }: Country, office: PlannedOffice): Truth {
  const random = new Random(recipe.seed, 'truth', office.number);
  const leaning = new Random(recipe.seed, 'leaning', office.provinceCode);
  const weights: Record<string, number> = { ...PAPERS };
  parties.forEach(({ partyId }, place) => {
    weights[partyId] = leaning.between(10, 60) / (place + 1);
  });
  return {
    votes: Array.from({ length: office.voters }, () => someVoter(random)),
    ballots: Array.from({ length: office.voters }, () => ({ party_id: random.weighted(weights) })),
  };
}

export function someVoter(random: Random): Facts {
  return {
    gender: random.weighted(GENDERS),
    age: random.weighted(AGES),
    has_torn: random.chance(TORN),
  };
}

/** One field of it seen wrongly, as it happens to honest people. */
export function misread(facts: Facts, country: Country, random: Random): Facts {
  if ('party_id' in facts) return { party_id: otherThan(partyIds(country), facts['party_id']) };
  const field = random.pick(['gender', 'age', 'has_torn']);
  return { ...facts, [field]: inverted(facts)[field] ?? false };
}

/** The opposite in every field, as somebody says who wants to mislead. */
export function inverted(facts: Facts): Facts {
  return {
    gender: facts['gender'] === 'male' ? 'female' : 'male',
    age: facts['age'] === 'less_30' ? 'more_60' : 'less_30',
    has_torn: facts['has_torn'] !== true,
  };
}

export function partyIds({ parties }: Country): readonly string[] {
  return parties.map(({ partyId }) => partyId);
}

function otherThan(names: readonly string[], name: string | boolean | undefined): string {
  const place = names.findIndex((other) => other === name);
  return names[(place + 1) % names.length] ?? 'blank';
}
