import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Election, type Schemas } from '../queries.js';

type Move = Schemas['MoveBody']['to'];

/** Moves that may be made without a word. */
const SILENT: readonly Move[] = ['scheduled', 'draft', 'certified'];

/** The next steps in the life of the election; an owner's. */
export function MoveButtons({ election }: { readonly election: Election }) {
  const t = useTexts();
  const move = useMove(election.id);
  if (election.role !== 'owner') return null;
  const choices = (election.possible_moves as readonly Move[]).map((value) => ({
    value,
    label: t(`moves.${value}.do`),
    means: t(`moves.${value}.means`),
    isMain: value !== 'cancelled' && value !== 'draft',
    isDangerous: value === 'cancelled',
    isReasonOptional: SILENT.includes(value),
  }));
  return (
    <ReasonedChoice
      choices={choices}
      deed={move}
      onChoose={(to, reason, done) => {
        move.mutate({ to, ...(reason === '' ? {} : { reason }) }, { onSuccess: done });
      }}
    />
  );
}

function useMove(id: string) {
  return useDeed(
    (body: Schemas['MoveBody']) =>
      answerOf(adminClient.POST('/api/elections/{id}/moves', { params: { path: { id } }, body })),
    { touches: [keys.election(id), keys.elections] },
  );
}
