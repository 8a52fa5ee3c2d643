import { Button, Group, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { ApiError } from '../../api/problem.js';
import { useTexts } from '../../i18n/use-texts.js';
import { oneLine } from '../parts/one-line.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AmendmentReason } from './amendment-reason.js';
import { useLocks } from './place-locks.js';
import { OrderedCandidates } from './ordered-candidates.js';

interface Props {
  readonly ballot: readonly Candidate[];
  readonly onDone: () => void;
}

/** The ballot is put in order as a whole, and saved as a whole. */
export function BallotOrder({ ballot, onDone }: Props) {
  const { id } = useCurrentElection();
  const needsReason = useLocks().needsReason(['amendment']);
  const [order, setOrder] = useState(ballot);
  const [reason, setReason] = useState('');
  const save = useDeed(
    () => {
      const candidates = order.map(({ id: candidate, version }) => ({ id: candidate, version }));
      const amending = needsReason ? { amendment_reason: oneLine(reason) } : {};
      return answerOf(
        adminClient.PUT('/api/elections/{id}/candidates/order', {
          params: { path: { id } },
          body: { candidates, ...amending },
        }),
      );
    },
    { touches: [keys.of(id, 'candidates')], onDone },
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className="ballot-order">
      <Stack>
        <OrderedCandidates order={order} onOrder={setOrder} />
        {needsReason ? <AmendmentReason reason={reason} onReason={setReason} /> : null}
        <ProblemNotice error={save.error} />
        <Answers
          isBusy={save.isPending}
          isUnchanged={order.every((candidate, place) => candidate.id === ballot[place]?.id)}
          error={save.error}
          onDone={onDone}
        />
      </Stack>
    </form>
  );
}

interface AnswersProps extends Pick<Props, 'onDone'> {
  readonly isBusy: boolean;
  readonly isUnchanged: boolean;
  readonly error: unknown;
}

function Answers({ isBusy, isUnchanged, error, onDone }: AnswersProps) {
  const t = useTexts();
  const { id } = useCurrentElection();
  // Somebody else was quicker: what stands is asked for, and shown once this closes.
  const again = useDeed(() => Promise.resolve(), { touches: [keys.of(id, 'candidates')], onDone });
  const isConflict = error instanceof ApiError && error.problem.code === 'conflict';
  return (
    <Group justify="flex-end">
      {isConflict ? (
        <Button
          variant="default"
          onClick={() => {
            again.mutate(undefined);
          }}
        >
          {t('places.look_again')}
        </Button>
      ) : (
        <Button variant="default" onClick={onDone}>
          {t('do.cancel')}
        </Button>
      )}
      <Button type="submit" loading={isBusy} disabled={isUnchanged}>
        {t('candidates.save_order')}
      </Button>
    </Group>
  );
}
