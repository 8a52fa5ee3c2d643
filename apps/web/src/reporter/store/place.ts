import { useQuery } from '@tanstack/react-query';
import type { FieldComponents } from '#api-client';
import { colourOf } from '../../ui/palette.js';
import { database, type Candidate, type SignedIn } from './database.js';
import { askField } from './field-request.js';

type MyOffice = FieldComponents['schemas']['MyOfficeBody'];

const ASK_AGAIN_MS = 10_000;

/** Once more, since somebody may have been added to the ballot; and again, where it is not known yet. */
export function useLearnedPlace(signedIn: SignedIn, isKnown: boolean): void {
  const { officeId, electorId, token } = signedIn;
  useQuery({
    queryKey: ['place', officeId, electorId, token],
    queryFn: () => learnPlace(signedIn),
    refetchInterval: isKnown ? false : ASK_AGAIN_MS,
    retry: false,
  });
}

/** What the platform says of the office that the token is for, kept for when there is no network. Whether it answered. */
export async function learnPlace(
  signedIn: Pick<SignedIn, 'officeId' | 'electorId' | 'token'>,
): Promise<boolean> {
  const reply = await askField('/api/my-office/', signedIn);
  if (reply.kind !== 'answered') return false;
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
  return true;
}

function inBallotOrder({ candidates }: MyOffice['election']): readonly Candidate[] {
  return [...candidates]
    .sort((one, other) => one.list_order - other.list_order)
    .map((candidate) => {
      const { party_id: partyId, name, party_name: partyName } = candidate;
      return { partyId, name, partyName, colour: colourOf(candidate) };
    });
}
