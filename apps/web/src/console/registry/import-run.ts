import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';

export type Import = Schemas['ImportBody'];

const ENDED: readonly Import['state'][] = ['done', 'refused', 'failed'];

export interface ImportWish {
  readonly file: File;
  readonly isDryRun: boolean;
  readonly reason?: string;
}

export interface ImportRun {
  readonly start: (wish: ImportWish) => void;
  readonly forget: () => void;
  readonly isSending: boolean;
  readonly error: unknown;
  /** Undefined until the file has arrived. */
  readonly current: Import | undefined;
  readonly hasEnded: boolean;
}

/** One file on its way: sent, then asked for until it is done, refused or failed. */
export function useImportRun(electionId: string): ImportRun {
  const client = useQueryClient();
  const sending = useDeed((wish: ImportWish) => send(electionId, wish));
  const id = sending.data?.id;
  const asked = useQuery({
    queryKey: ['import', id],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(adminClient.GET('/api/imports/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state }) => (hasEnded(state.data) ? false : 400),
    staleTime: 0,
  });
  const current = asked.data ?? sending.data;
  const isWritten = current?.state === 'done' && !current.dry_run;
  useEffect(() => {
    if (isWritten) void client.invalidateQueries({ queryKey: keys.election(electionId) });
  }, [isWritten, client, electionId]);
  return {
    start: sending.mutate,
    forget: sending.reset,
    isSending: sending.isPending,
    error: sending.error ?? asked.error,
    current,
    hasEnded: hasEnded(current),
  };
}

function hasEnded(run: Import | undefined): boolean {
  return run !== undefined && ENDED.includes(run.state);
}

async function send(id: string, { file, isDryRun, reason }: ImportWish): Promise<Import> {
  return answerOf(
    adminClient.POST('/api/elections/{id}/imports', {
      params: {
        path: { id },
        query: {
          dry_run: isDryRun ? 'true' : 'false',
          ...(reason === undefined ? {} : { amendment_reason: reason }),
        },
      },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}
