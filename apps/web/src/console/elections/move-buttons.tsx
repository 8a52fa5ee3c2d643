import { Button } from '@mantine/core';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Election, type Schemas } from '../queries.js';

type Move = Schemas['MoveBody']['to'];

/** Moves that may be made without a word. */
const SILENT: readonly Move[] = ['scheduled', 'draft', 'certified'];

/** The next steps in the life of the election; an owner's. */
export function MoveButtons({ election }: { readonly election: Election }) {
  const t = useTexts();
  const [chosen, setChosen] = useState<Move>();
  const move = useMove(election.id, () => {
    setChosen(undefined);
  });
  if (election.role !== 'owner') return null;
  return (
    <>
      {(election.possible_moves as readonly Move[]).map((to) => (
        <Button
          key={to}
          variant={to === 'cancelled' || to === 'draft' ? 'default' : 'filled'}
          onClick={() => {
            move.reset();
            setChosen(to);
          }}
        >
          {t(`moves.${to}.do`)}
        </Button>
      ))}
      {chosen === undefined ? null : (
        <ReasonDialog
          title={t(`moves.${chosen}.do`)}
          body={t(`moves.${chosen}.means`)}
          isOptional={SILENT.includes(chosen)}
          isDangerous={chosen === 'cancelled'}
          isBusy={move.isPending}
          error={move.error}
          onClose={() => {
            setChosen(undefined);
          }}
          onReason={(reason) => {
            move.mutate({ to: chosen, ...(reason === '' ? {} : { reason }) });
          }}
        />
      )}
    </>
  );
}

function useMove(id: string, onDone: () => void) {
  return useDeed(
    (body: Schemas['MoveBody']) =>
      answerOf(adminClient.POST('/api/elections/{id}/moves', { params: { path: { id } }, body })),
    { touches: [keys.election(id), keys.elections], onDone },
  );
}
