import type { Country, PlannedOffice } from './country.js';
import { Random } from './random.js';

/** What a source counts for at the end of the day. */
export type Standing = 'unverified' | 'independent' | 'suspended';

/** `inverting` says the opposite of what happened; `racing` makes up more voters than there are. */
export type Character = 'honest' | 'inverting' | 'racing';

export interface Reporter {
  /** From zero, within the office. */
  readonly number: number;
  readonly electorId: string;
  readonly password: string | null;
  readonly standing: Standing;
  readonly character: Character;
  /** The first index that they see: some come late. */
  readonly arrivesAt: number;
}

const VERIFIED = 0.5;
const LATE = 0.3;
const FOUND_OUT = 0.4;

export function reportersOf(
  { recipe }: Country,
  { number: office, voters }: PlannedOffice,
): readonly Reporter[] {
  const random = new Random(recipe.seed, 'reporters', office);
  return Array.from({ length: random.whole(1, recipe.reporters) }, (_, number) => {
    const isLiar = random.chance(recipe.liars);
    const standing = isLiar && random.chance(FOUND_OUT) ? 'suspended' : verified(random);
    const isNameless = standing !== 'independent' && random.chance(recipe.withoutPassword);
    // The seed is part of the name: a password holds in every election, and another seed has other passwords.
    const electorId = `sim-${String(recipe.seed)}-${String(office)}-${String(number)}`;
    const secret = Math.floor(random.next() * 2 ** 32).toString(36);
    return {
      number,
      electorId,
      password: isNameless ? null : `bulletin ${secret} dans l’urne`,
      standing,
      character: isLiar ? random.pick(['inverting', 'racing']) : 'honest',
      arrivesAt: random.chance(LATE) ? random.whole(1, Math.ceil(voters / 2)) : 1,
    };
  });
}

function verified(random: Random): Standing {
  return random.chance(VERIFIED) ? 'independent' : 'unverified';
}
