import type { FieldComponents } from '#api-client';
import { colourOf } from '../../ui/palette.js';
import { database, type Candidate, type SignedIn } from './database.js';
import { askField } from './field-request.js';

type MyOffice = FieldComponents['schemas']['MyOfficeBody'];

/** What the platform says of the office that the token is for, kept for when there is no network. */
export async function learnPlace(
  signedIn: Pick<SignedIn, 'officeId' | 'electorId' | 'token'>,
): Promise<void> {
  const reply = await askField('/api/my-office/', signedIn);
  if (reply.kind !== 'answered') return;
  const { office, election } = reply.body as MyOffice;
  await database.places.put({
    officeId: signedIn.officeId,
    electionId: election.id,
    election: election.name,
    timeZone: election.time_zone,
    officeName: `${office.code} · ${office.centre.name}`,
    registered: office.registered ?? undefined,
    candidates: inBallotOrder(election),
  });
}

function inBallotOrder({ candidates }: MyOffice['election']): readonly Candidate[] {
  return [...candidates]
    .sort((one, other) => one.list_order - other.list_order)
    .map((candidate) => {
      const { party_id: partyId, name, party_name: partyName } = candidate;
      return { partyId, name, partyName, colour: colourOf(candidate) };
    });
}
