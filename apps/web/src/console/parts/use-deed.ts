import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

interface Settings<Answer> {
  /** What is asked for anew once it is done; each key with all that begin with it. */
  readonly touches?: readonly (readonly unknown[])[];
  readonly onDone?: (answer: Answer) => void;
}

/** Something that changes what the server holds. Its error is for the page to show where it was asked for. */
export function useDeed<Wish, Answer>(
  deed: (wish: Wish) => Promise<Answer>,
  { touches = [], onDone }: Settings<Answer> = {},
): UseMutationResult<Answer, Error, Wish> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    // Offline it fails and says so: nobody should believe that it waits somewhere.
    networkMode: 'always',
    onSuccess: async (answer) => {
      onDone?.(answer);
      await Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}
