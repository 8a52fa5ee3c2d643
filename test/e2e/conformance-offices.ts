import { randomUUID } from 'node:crypto';
import type { FieldUnderTest } from './field-client.js';

const HOUR = 3_600_000;
export const PARTIES = ['UDN', 'RPG'];
/** Repeated runs go on where the last one stopped, so the roll is a long one. */
export const REGISTERED = 2000;

interface Wanted {
  readonly offices: number;
  readonly isPublic?: boolean;
  readonly opensInHours?: number;
  readonly state: 'scheduled' | 'open' | 'counting';
}

/** Elections in every phase in which the field meets them, and the options that lead the suite to their offices. */
export async function officeOptions(world: FieldUnderTest): Promise<readonly string[]> {
  const voting = await elect(world, { offices: 3, state: 'open' });
  const counting = await elect(world, { offices: 2, state: 'counting' });
  const early = await elect(world, { offices: 1, state: 'scheduled', opensInHours: 2 });
  const closed = await elect(world, { offices: 1, state: 'scheduled', opensInHours: 72 });
  const secret = await elect(world, { offices: 1, state: 'open', isPublic: false });
  const [one = '', other = '', empty = ''] = voting;
  return [
    ...[one, other].flatMap((id) => ['--office', id]),
    ...counting.flatMap((id) => ['--counting-office', id]),
    ...early.flatMap((id) => ['--early-office', id]),
    ...closed.flatMap((id) => ['--closed-office', id]),
    ...secret.flatMap((id) => ['--private-office', id]),
    ...['--empty-office', empty],
    ...PARTIES.flatMap((party) => ['--party', party]),
    ...['--registered', String(REGISTERED)],
  ];
}

async function elect(
  { director }: FieldUnderTest,
  { offices, isPublic = true, opensInHours = 24, state }: Wanted,
): Promise<readonly string[]> {
  const opensAt = Date.now() + opensInHours * HOUR;
  const { election, centre } = await director.prepare({
    code: randomUUID(),
    opens_at: new Date(opensAt).toISOString(),
    closes_at: new Date(opensAt + 12 * HOUR).toISOString(),
  });
  const second = { election_id: election, party_id: 'RPG', name: 'Jean Obame' };
  await director.must('POST', 'candidates', second);
  const ids: string[] = [];
  for (let count = 1; count <= offices; count += 1) {
    const office = { code: `O-${String(count)}`, registered: REGISTERED };
    ids.push((await director.must('POST', `centers/${centre}/offices`, office)).id);
  }
  if (isPublic) await director.must('PUT', `elections/${election}/visibility`, { public: true });
  await move(director, election, state);
  return ids;
}

async function move(
  director: FieldUnderTest['director'],
  election: string,
  state: Wanted['state'],
): Promise<void> {
  const path = `elections/${election}/moves`;
  await director.must('POST', path, { to: 'scheduled' });
  if (state === 'scheduled') return;
  await director.must('POST', path, { to: 'open', reason: 'test' });
  if (state === 'counting') await director.must('POST', path, { to: 'counting', reason: 'test' });
}
