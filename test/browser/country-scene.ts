import { type FieldUnderTest, type Reporter } from '../e2e/field-client.js';

/** Provinces with a town each: code, name, town, latitude, longitude, registered voters, share of them who came. */
const PROVINCES = [
  ['G1', 'Estuaire', 'Libreville', 0.39, 9.45, 412, 0.61],
  ['G2', 'Haut-Ogooué', 'Franceville', -1.63, 13.58, 388, 0.74],
  ['G3', 'Moyen-Ogooué', 'Lambaréné', -0.7, 10.24, 240, 0.55],
  ['G4', 'Ngounié', 'Mouila', -1.87, 11.06, 305, 0.48],
  ['G5', 'Nyanga', 'Tchibanga', -2.85, 11.02, 198, 0.66],
  ['G6', 'Ogooué-Ivindo', 'Makokou', 0.57, 12.86, 176, 0.7],
  ['G7', 'Ogooué-Lolo', 'Koulamoutou', -1.13, 12.46, 221, 0.52],
  ['G8', 'Ogooué-Maritime', 'Port-Gentil', -0.72, 8.78, 396, 0.43],
  ['G9', 'Woleu-Ntem', 'Oyem', 1.6, 11.58, 287, 0.63],
] as const;

const CANDIDATES = [
  ['UDN', 'Awa Moussavou', 'Union pour la démocratie nouvelle', '#1f7a3d'],
  ['RPG', 'Jean-Baptiste Obame', 'Rassemblement pour le Gabon', '#c2571a'],
  ['ALT', 'Thérèse Nzoghe Mba', 'Alternance citoyenne', null],
  ['IND', 'Marc Ondo', null, null],
] as const;

export interface Scene {
  readonly election: string;
  readonly offices: readonly string[];
  readonly candidates: readonly string[];
  /** Reports from the first office, and is believed. */
  readonly reporter: Reporter;
}

export interface SceneSettings {
  /** What everything that has a name is called instead. */
  readonly rename?: (name: string) => string;
}

/** An election day of a small country, as far as votes: nine provinces, an office in each, a reporter in each. */
export async function openCountry(
  world: FieldUnderTest,
  { rename = (name) => name }: SceneSettings = {},
): Promise<Scene> {
  const { id: election } = await world.director.must(
    'POST',
    'elections',
    electionForm(rename('Élection présidentielle 2026')),
  );
  const candidates: string[] = [];
  for (const [party, candidate, partyName, colour] of CANDIDATES) {
    const made = await world.director.must('POST', 'candidates', {
      election_id: election,
      party_id: party,
      name: rename(candidate),
      party_name: partyName === null ? null : rename(partyName),
      colour,
    });
    candidates.push(made.id);
  }
  const offices: string[] = [];
  for (const province of PROVINCES) {
    offices.push(await addProvince(world, election, rename, province));
  }
  await world.director.open(election);
  await world.admin.database.query(
    `update elections set visibility = 'public', opens_at = opens_at - interval '9 hours' where id = $1`,
    [election],
  );
  const reporters = await Promise.all(
    offices.map((office, n) =>
      // Of the last two nobody knows anything.
      n >= 7 ? world.source(office) : world.independent(election, office),
    ),
  );
  await Promise.all(reporters.map((reporter, n) => sendVotes(reporter, n)));
  const [reporter] = reporters;
  if (reporter === undefined) throw new Error('nobody reports');
  return { election, offices, candidates, reporter };
}

/** Ballots in every office, and papers in all but the last two, which are published. */
export async function countAndPublish(world: FieldUnderTest, scene: Scene): Promise<void> {
  const { election, offices, candidates, reporter } = scene;
  await world.count(election);
  await sendBallots(reporter, 120);
  for (const [n, office] of offices.entries()) {
    if (n >= 7) continue;
    const [, , , , , registered, turnout] = PROVINCES[n] ?? PROVINCES[0];
    const voters = Math.round(registered * turnout);
    await world.director.must('POST', `offices/${office}/results`, {
      ...{ registered, voters, blank: 3, null_votes: 2, valid: voters - 5 },
      votes: splitVotes(voters - 5, n).map((votes, place) => ({
        candidate_id: candidates[place],
        votes,
      })),
    });
  }
  await world.director.must('POST', `elections/${election}/publish`, {});
}

function electionForm(name: string) {
  const now = Date.now();
  const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
  return {
    ...{ code: 'PRES-2026', name, country: 'GA', kind: 'presidential', method: 'two_rounds' },
    ...{ opens_at: at(2), closes_at: at(12), time_zone: 'Africa/Libreville' },
  };
}

async function addProvince(
  { director }: FieldUnderTest,
  election: string,
  rename: (name: string) => string,
  [code, name, town, latitude, longitude, registered]: (typeof PROVINCES)[number],
): Promise<string> {
  const area = await director.must('POST', `elections/${election}/areas`, {
    ...{ code, name: rename(name), kind: 'province' },
  });
  const centre = await director.must('POST', `elections/${election}/centers`, {
    ...{ code: `${code}-C1`, name: rename(`École publique de ${town}`), area_id: area.id },
    ...{ latitude, longitude },
  });
  const office = await director.must('POST', `centers/${centre.id}/offices`, {
    ...{ code: `${code}-C1-1`, registered },
  });
  return office.id;
}

const AGES = ['less_30', 'less_60', 'less_60', 'more_60'];

async function sendVotes(reporter: Reporter, n: number): Promise<void> {
  const [, , , , , registered, turnout] = PROVINCES[n] ?? PROVINCES[0];
  const items = Array.from({ length: Math.round(registered * turnout * 0.9) }, (_, place) => ({
    index: place + 1,
    gender: (place * 7 + n) % 13 < 7 ? 'female' : 'male',
    age: AGES[(place * 3 + n) % AGES.length],
    has_torn: place % 57 === 0,
  }));
  await sendBatch(reporter, '/api/vote/batch/', items);
}

export async function sendBallots(reporter: Reporter, count: number): Promise<void> {
  const parties = ['UDN', 'UDN', 'RPG', 'UDN', 'ALT', 'RPG', 'UDN', 'IND', 'RPG', 'blank', 'ALT'];
  const items = Array.from({ length: count }, (_, place) => ({
    index: place + 1,
    party_id: place % 61 === 60 ? 'null' : parties[place % parties.length],
  }));
  await sendBatch(reporter, '/api/votingpaperresult/batch/', items);
}

async function sendBatch(reporter: Reporter, path: string, items: readonly object[]) {
  const answer = await reporter.send('POST', path, { items });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

function splitVotes(valid: number, n: number): readonly number[] {
  const first = Math.round(valid * (0.42 + (n % 4) * 0.04));
  const second = Math.round(valid * 0.31);
  const third = Math.round(valid * 0.15);
  return [first, second, third, valid - first - second - third];
}
