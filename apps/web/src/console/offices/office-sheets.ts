import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { keys, PAGE, type Schemas } from '../queries.js';

/** Field and paper of one office, side by side. */
export type Sheet = Schemas['ListedDiscrepancyBody'];

/** Together all offices: those where nothing can be compared, where nothing differs, and (left out) where something does. */
const PARTS = ['not_comparable', 'none', undefined] as const;

/** Every office of the election, page by page, so that nothing large is ever asked for at once. */
export async function readSheets(
  id: string,
  signal: AbortSignal,
  take: (sheets: readonly Sheet[]) => void,
): Promise<void> {
  for (const state of PARTS) {
    let cursor: string | null | undefined;
    do {
      const query = {
        limit: PAGE,
        sort: 'code' as const,
        ...(state === undefined ? {} : { state }),
        ...(cursor == null ? {} : { cursor }),
      };
      const page = await answerOf(
        adminClient.GET('/api/elections/{id}/discrepancies', {
          params: { path: { id }, query },
          signal,
        }),
      );
      take(page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
  }
}

export function useSheets(id: string) {
  return useQuery({
    queryKey: keys.of(id, 'sheets'),
    queryFn: async ({ signal }) => {
      const sheets = new Map<string, Sheet>();
      await readSheets(id, signal, (items) => {
        for (const sheet of items) sheets.set(sheet.office_id, sheet);
      });
      return sheets;
    },
    structuralSharing: false,
    refetchInterval: 30_000,
    refetchOnWindowFocus: false,
  });
}
