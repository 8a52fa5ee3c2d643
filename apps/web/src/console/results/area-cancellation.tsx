import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

/** An owner leaves the results of a whole area out of the sums, or takes them in again. */
export function AreaCancellation({ area }: { readonly area: Schemas['AreaResultsBody'] }) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const { area_id: areaId, name, cancelled } = area;
  const deed = useDeed(
    (reason: string) => (cancelled ? putBack(areaId, reason) : cancel(areaId, reason)),
    {
      touches: [keys.election(id)],
    },
  );
  const value = cancelled ? 'put_back' : 'cancel';
  return (
    <ReasonedChoice
      size="xs"
      choices={[
        {
          value,
          label: t(`results.area_${value}`),
          means: t(`results.area_${value}_means`, { name }),
          isDangerous: !cancelled,
        },
      ]}
      deed={deed}
      onChoose={(_, reason, done) => {
        deed.mutate(reason, { onSuccess: done });
      }}
    />
  );
}

async function cancel(id: string, reason: string): Promise<void> {
  const params = { path: { id } };
  await answerOf(adminClient.PUT('/api/areas/{id}/cancellation', { params, body: { reason } }));
}

async function putBack(id: string, reason: string): Promise<void> {
  const params = { path: { id }, query: { reason } };
  await answerOf(adminClient.DELETE('/api/areas/{id}/cancellation', { params }));
}
