import { Random } from './random.js';

/** All that a plan is made of: the same recipe gives the same election day. */
export interface Recipe {
  readonly seed: number;
  readonly offices: number;
  /** How many voters come to an office, on average. */
  readonly votersPerOffice: number;
  /** How many reporters an office has at most. */
  readonly reporters: number;
  /** Share of reports that are sent again. */
  readonly repeats: number;
  /** Share of reporters who do not tell the truth. */
  readonly liars: number;
  /** Share of unverified reporters who never set a password. */
  readonly withoutPassword: number;
}

export interface Party {
  readonly partyId: string;
  readonly name: string;
  readonly partyName: string;
  readonly colour: string;
}

export interface PlannedOffice {
  /** From zero, in the order of the map. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly centreCode: string;
  readonly centreName: string;
  readonly departmentCode: string;
  readonly department: string;
  readonly provinceCode: string;
  readonly province: string;
  readonly registered: number;
  /** The true number of voters who come. */
  readonly voters: number;
}

export interface Country {
  readonly recipe: Recipe;
  readonly parties: readonly Party[];
  readonly offices: readonly PlannedOffice[];
}

/** Share of the offices; the names are those of Gabon, everything else is invented. */
const PROVINCES = [
  { code: 'G1', name: 'Estuaire', share: 0.3 },
  { code: 'G2', name: 'Haut-Ogooué', share: 0.13 },
  { code: 'G3', name: 'Moyen-Ogooué', share: 0.06 },
  { code: 'G4', name: 'Ngounié', share: 0.1 },
  { code: 'G5', name: 'Nyanga', share: 0.06 },
  { code: 'G6', name: 'Ogooué-Ivindo', share: 0.07 },
  { code: 'G7', name: 'Ogooué-Lolo', share: 0.07 },
  { code: 'G8', name: 'Ogooué-Maritime', share: 0.1 },
  { code: 'G9', name: 'Woleu-Ntem', share: 0.11 },
] as const;

const PARTIES: readonly Party[] = [
  { partyId: 'UDN', name: 'Awa Moussavou', partyName: 'Union démocratique nationale' },
  { partyId: 'RPG', name: 'Jean Obame', partyName: 'Rassemblement pour le peuple' },
  { partyId: 'ALT', name: 'Sylvie Nguema', partyName: 'Alternance' },
  { partyId: 'FDP', name: 'Paul Mba', partyName: 'Front du progrès' },
  { partyId: 'IND', name: 'Rose Boussamba', partyName: 'Indépendante' },
].map((party, n) => ({
  ...party,
  colour: ['#1f7a3d', '#b03a2e', '#2e5fb0', '#c98a1b', '#6b4a9c'][n] ?? '#555555',
}));

const OFFICES_OF_CENTRE = 3;
const CENTRES_OF_DEPARTMENT = 20;

export function planCountry(recipe: Recipe): Country {
  const byProvince = new Map<string, number>();
  const offices = Array.from({ length: recipe.offices }, (_, number) => {
    const province = provinceAt((number + 0.5) / recipe.offices);
    const inProvince = byProvince.get(province.code) ?? 0;
    byProvince.set(province.code, inProvince + 1);
    return planOffice(recipe, number, province, inProvince);
  });
  return { recipe, parties: PARTIES, offices };
}

function provinceAt(share: number): (typeof PROVINCES)[number] {
  let upTo = 0;
  const found = PROVINCES.find((province) => {
    upTo += province.share;
    return share < upTo;
  });
  return found ?? PROVINCES[8];
}

function planOffice(
  { seed, votersPerOffice }: Recipe,
  number: number,
  province: (typeof PROVINCES)[number],
  inProvince: number,
): PlannedOffice {
  const random = new Random(seed, 'office', number);
  const centre = Math.floor(inProvince / OFFICES_OF_CENTRE) + 1;
  const department = Math.floor((centre - 1) / CENTRES_OF_DEPARTMENT) + 1;
  const inCentre = (inProvince % OFFICES_OF_CENTRE) + 1;
  const voters = Math.max(1, Math.round(votersPerOffice * random.between(0.7, 1.3)));
  const centreCode = `${province.code}-${String(centre).padStart(4, '0')}`;
  return {
    number,
    code: `${centreCode}-${String(inCentre)}`,
    name: `Bureau ${String(inCentre)}`,
    centreCode,
    centreName: `École publique ${String(centre)}, ${province.name}`,
    departmentCode: `${province.code}-D${String(department)}`,
    department: `Département ${String(department)}, ${province.name}`,
    provinceCode: province.code,
    province: province.name,
    registered: Math.ceil(voters / random.between(0.5, 0.8)),
    voters,
  };
}

const COLUMNS = [
  ['province_code', 'provinceCode'],
  ['province', 'province'],
  ['departement_code', 'departmentCode'],
  ['departement', 'department'],
  ['centre_code', 'centreCode'],
  ['centre_nom', 'centreName'],
  ['bureau_code', 'code'],
  ['bureau_nom', 'name'],
  ['inscrits', 'registered'],
] as const;

/** The country as the file that an election commission would send. */
export function writePollingMap({ offices }: Country): string {
  const header = COLUMNS.map(([column]) => column).join(';');
  const lines = offices.map((office) => COLUMNS.map(([, field]) => office[field]).join(';'));
  return [header, ...lines, ''].join('\n');
}

/** In which order offices have their turn: all over the country, and the same each time. */
export function runningOrder({ recipe, offices }: Country): readonly PlannedOffice[] {
  return new Random(recipe.seed, 'running order').shuffled(offices);
}
