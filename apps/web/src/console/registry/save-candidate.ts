import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { oneLine } from '../parts/one-line.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate } from '../queries.js';

export interface CandidateDraft {
  readonly name: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly colour: string;
  /** How many people stand on the list; empty: enough, or unknown. */
  readonly listSize: string;
  readonly photo: File | null;
  /** Once the ballot is frozen. */
  readonly reason: string;
}

export function draftOfCandidate(candidate: Candidate | undefined): CandidateDraft {
  return {
    name: candidate?.name ?? '',
    partyId: candidate?.party_id ?? '',
    partyName: candidate?.party_name ?? '',
    colour: candidate?.colour ?? '',
    listSize: candidate?.list_size == null ? '' : String(candidate.list_size),
    photo: null,
    reason: '',
  };
}

export function useSaveCandidate(
  election: string,
  candidate: Candidate | undefined,
  onDone: () => void,
) {
  return useDeed(
    async (draft: CandidateDraft) => {
      const saved = await saveWords(election, candidate, draft);
      if (draft.photo !== null) await savePhoto(saved.id, draft.photo, draft.reason);
    },
    { touches: [keys.of(election, 'candidates')], onDone },
  );
}

export function useRemoveCandidate(
  election: string,
  candidate: Candidate | undefined,
  onDone: () => void,
) {
  return useDeed(
    async (reason: string) => {
      if (candidate === undefined) return;
      const params = { path: { id: candidate.id }, query: asAmendment(reason) };
      await answerOf(adminClient.DELETE('/api/candidates/{id}', { params }));
    },
    { touches: [keys.of(election, 'candidates')], onDone },
  );
}

async function saveWords(
  election: string,
  candidate: Candidate | undefined,
  { name, partyId, partyName, colour, listSize, reason }: CandidateDraft,
): Promise<Candidate> {
  const words = {
    ...{ name, party_id: partyId, ...asAmendment(reason) },
    party_name: partyName === '' ? null : partyName,
    colour: colour === '' ? null : colour,
    list_size: listSize === '' ? null : Number(listSize),
  };
  if (candidate === undefined) {
    const body = { election_id: election, ...words };
    return answerOf(adminClient.POST('/api/candidates', { body }));
  }
  const { id, version } = candidate;
  const body = { ...words, version };
  return answerOf(adminClient.PUT('/api/candidates/{id}', { params: { path: { id } }, body }));
}

async function savePhoto(id: string, photo: File, reason: string): Promise<void> {
  await answerOf(
    adminClient.PUT('/api/candidates/{id}/photo', {
      params: { path: { id }, query: asAmendment(reason) },
      body: { photo: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('photo', photo);
        return form;
      },
    }),
  );
}

function asAmendment(reason: string): { readonly amendment_reason?: string } {
  return oneLine(reason) === '' ? {} : { amendment_reason: oneLine(reason) };
}
