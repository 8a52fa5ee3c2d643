import type { FieldComponents } from '#api-client';
import { database, type Candidate } from './database.js';
import { askField } from './field-request.js';

type Election = FieldComponents['schemas']['PublicElectionDetail'];
type Office = FieldComponents['schemas']['PublicOfficeBody'];

/** What the public may know of the office, kept for when there is no network. */
export async function learnPlace(
  officeId: string,
  electionId: string | undefined,
  code: string | undefined,
): Promise<void> {
  const before = await database.places.get(officeId);
  const known = electionId ?? before?.electionId;
  if (known === undefined) return;
  const [election, office] = await Promise.all([
    read<Election>(`/api/public/elections/${known}`),
    code === undefined ? undefined : findOffice(officeId, known, code),
  ]);
  await database.places.put({
    officeId,
    electionId: known,
    election: election?.name ?? before?.election,
    timeZone: election?.time_zone ?? before?.timeZone,
    officeName: office === undefined ? before?.officeName : nameOf(office),
    registered: office?.registered ?? before?.registered,
    candidates: election === undefined ? (before?.candidates ?? []) : inBallotOrder(election),
  });
}

async function findOffice(id: string, election: string, code: string): Promise<Office | undefined> {
  const query = new URLSearchParams({ election, q: code }).toString();
  const page = await read<{ readonly items: readonly Office[] }>(`/api/public/offices?${query}`);
  return page?.items.find((office) => office.id === id);
}

function nameOf({ code, centre }: Office): string {
  return `${code} · ${centre.name}`;
}

function inBallotOrder({ candidates }: Election): readonly Candidate[] {
  return [...candidates]
    .sort((one, other) => one.list_order - other.list_order)
    .map(({ party_id: partyId, name, party_name: partyName, colour }) => {
      return { partyId, name, partyName, colour };
    });
}

async function read<T>(path: string): Promise<T | undefined> {
  const reply = await askField(path, undefined);
  return reply.kind === 'answered' ? (reply.body as T) : undefined;
}
