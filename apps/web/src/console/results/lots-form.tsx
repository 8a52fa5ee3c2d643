import { Button, Paper, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import type { Outcome, Tie } from '../../api/public-figures.js';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { oneLine } from '../parts/one-line.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

interface Props {
  readonly outcome: Outcome;
  readonly ballot: readonly Candidate[];
}

/** Votes are equal and lots were drawn in public: an owner writes down in which order they came. */
export function LotsForms({ outcome, ballot }: Props) {
  const { role } = useCurrentElection();
  if (outcome.kind !== 'tie' || role !== 'owner') return null;
  return outcome.ties.map((tie) => <LotsForm key={tie.tie_key} tie={tie} ballot={ballot} />);
}

function LotsForm({ tie, ballot }: { readonly tie: Tie; readonly ballot: readonly Candidate[] }) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const [order, setOrder] = useState(tie.among);
  const record = useDeed(
    (body: Schemas['LotsBody']) =>
      answerOf(adminClient.POST('/api/elections/{id}/lots', { params: { path: { id } }, body })),
    { touches: [keys.election(id)] },
  );
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          const reason = oneLine(formValues(event)('reason'));
          record.mutate({ tie_key: tie.tie_key, order: [...order], reason });
        }}
      >
        <Stack>
          <Title order={2}>{t('lots.title')}</Title>
          <p className="soft">{t('lots.lead', { count: tie.places })}</p>
          <OrderOfLots order={order} ballot={ballot} onOrder={setOrder} />
          <Textarea name="reason" label={t('do.reason')} maxLength={500} required />
          <ProblemNotice error={record.error} />
          <Button type="submit" loading={record.isPending}>
            {t('lots.do')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

interface OrderProps {
  readonly order: readonly string[];
  readonly ballot: readonly Candidate[];
  readonly onOrder: (order: readonly string[]) => void;
}

function OrderOfLots({ order, ballot, onOrder }: OrderProps) {
  const t = useTexts();
  return (
    <ol className="ballot">
      {order.map((candidate, place) => {
        const name = ballot.find(({ id }) => id === candidate)?.name ?? '?';
        return (
          <li key={candidate}>
            <b className="grow">
              {place + 1}. {name}
            </b>
            <Button
              variant="default"
              disabled={place === 0}
              aria-label={`${t('lots.earlier')} : ${name}`}
              onClick={() => {
                onOrder(movedUp(order, place));
              }}
            >
              ↑
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

function movedUp(order: readonly string[], place: number): readonly string[] {
  const [moved, passed] = [order[place], order[place - 1]];
  if (moved === undefined || passed === undefined) return order;
  return order.with(place - 1, moved).with(place, passed);
}
