import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AdminComponents } from '#api-client';
import { adminClient } from '../api/admin-client.js';
import { answerOf } from '../api/answer.js';

export type Schemas = AdminComponents['schemas'];
export type Election = Schemas['ElectionBody'];
export type Candidate = Schemas['CandidateBody'];
export type Office = Schemas['OfficeBody'];
export type OfficeResult = Schemas['OfficeResultBody'];
export type Sums = Schemas['SumsBody'];

/** The most that one page of a list holds. */
export const PAGE = 200;

/** Under whose name answers are kept: what belongs to one election begins with it. */
export const keys = {
  profile: ['profile'],
  elections: ['elections'],
  election: (id: string) => ['election', id],
  of: (id: string, ...parts: readonly unknown[]) => ['election', id, ...parts],
} as const;

export function useProfile(): UseQueryResult<Schemas['ProfileBody']> {
  return useQuery({
    queryKey: keys.profile,
    queryFn: () => answerOf(adminClient.GET('/api/auth/profile')),
    staleTime: 60_000,
  });
}

export function useElection(id: string): UseQueryResult<Election> {
  return useQuery({
    queryKey: keys.of(id, 'itself'),
    queryFn: () => answerOf(adminClient.GET('/api/elections/{id}', { params: { path: { id } } })),
    // Its hours move it on without anybody doing anything.
    refetchInterval: 20_000,
  });
}

export function useCandidates(id: string): UseQueryResult<readonly Candidate[]> {
  return useQuery({
    queryKey: keys.of(id, 'candidates'),
    queryFn: async () => {
      const query = { election_id: id, limit: PAGE, sort: 'list_order' as const };
      const { items } = await answerOf(adminClient.GET('/api/candidates', { params: { query } }));
      return items;
    },
  });
}

export function useResults(id: string): UseQueryResult<Schemas['ResultsBody']> {
  return useQuery({
    queryKey: keys.of(id, 'results'),
    queryFn: () =>
      answerOf(
        adminClient.GET('/api/elections/{id}/results', {
          params: { path: { id }, query: { limit: PAGE } },
        }),
      ),
    refetchInterval: 10_000,
  });
}

export function useRules(id: string): UseQueryResult<Schemas['ResultRulesBody']> {
  return useQuery({
    queryKey: keys.of(id, 'rules'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/elections/{id}/result-rules', { params: { path: { id } } })),
  });
}
