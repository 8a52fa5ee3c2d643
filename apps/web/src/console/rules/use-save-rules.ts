import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

export type Rules = Schemas['ResultRulesBody'];
export type RulesEdit = Schemas['EditResultRulesBody'];

/** Only what was changed is sent: the rest may stand still by now. */
export function useSaveRules() {
  const { id } = useCurrentElection();
  return useDeed(
    (body: RulesEdit) =>
      answerOf(
        adminClient.PUT('/api/elections/{id}/result-rules', { params: { path: { id } }, body }),
      ),
    { touches: [keys.election(id)] },
  );
}
