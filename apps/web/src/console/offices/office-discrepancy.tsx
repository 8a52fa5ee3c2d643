import { Group, Paper, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { DiscrepancyTag } from '../watch/discrepancy-tag.js';

type Discrepancy = Schemas['OfficeDiscrepancyBody'];

interface Tagged {
  readonly body: Discrepancy;
  /** Of these very figures; a decision names it. */
  readonly etag: string;
}

/** Where field and paper differ by too much, and what is said of it. */
export function OfficeDiscrepancy({ officeId }: { readonly officeId: string }) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const discrepancy = useQuery({
    queryKey: keys.of(id, 'office', officeId, 'discrepancy'),
    queryFn: () => readTagged(officeId),
    refetchInterval: 10_000,
  });
  return (
    <Paper withBorder p="lg">
      <Loaded query={discrepancy}>
        {({ body, etag }) => (
          <Stack>
            <Group>
              <Title order={2}>{t('offices.sides')}</Title>
              <DiscrepancyTag state={body.state} />
            </Group>
            <p className="soft">{t(`provenances.${body.observed.provenance}`)}</p>
            <Pairs pairs={body.differences} />
            <ul className="handlings">
              {body.handlings.map(({ number, decision, reason }) => (
                <li key={number}>
                  <b>{t(`discrepancy_decisions.${decision}`)}</b> {reason}
                </li>
              ))}
            </ul>
            <Decisions body={body} etag={etag} />
          </Stack>
        )}
      </Loaded>
    </Paper>
  );
}

async function readTagged(id: string): Promise<Tagged> {
  const exchange = adminClient.GET('/api/offices/{id}/discrepancy', { params: { path: { id } } });
  const body = await answerOf(exchange);
  return { body, etag: (await exchange).response.headers.get('etag') ?? '' };
}

function Pairs({ pairs }: { readonly pairs: readonly Schemas['PairBody'][] }) {
  const t = useTexts();
  const format = useFormat();
  const shown = (count: number | null): string => (count === null ? '–' : format.count(count));
  const compared = pairs.filter(({ comparable }) => comparable);
  if (compared.length === 0) return <p>{t('offices.nothing_compared')}</p>;
  return (
    <div className="wide pairs" tabIndex={0} role="region" aria-label={t('offices.sides')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('offices.pair')}</Table.Th>
            <Table.Th ta="right">{t('offices.field')}</Table.Th>
            <Table.Th ta="right">{t('offices.other_side')}</Table.Th>
            <Table.Th ta="right">{t('offices.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map((pair) => (
            <Table.Tr key={`${pair.code} ${pair.party_id ?? ''}`}>
              <Table.Th scope="row">
                {t(`pairs.${pair.code}`, { party: pair.party_id ?? '' })}
              </Table.Th>
              <Table.Td ta="right">{shown(pair.first_value)}</Table.Td>
              <Table.Td ta="right">{shown(pair.second_value)}</Table.Td>
              <Table.Td ta="right" className={pair.exceeds ? 'exceeds' : undefined}>
                {pair.exceeds ? '⚠ ' : ''}
                {shown(pair.difference)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Decisions({ body, etag }: Tagged) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const mayWrite = useMayWrite();
  const deed = useDeed(
    (decision: Schemas['DecideDiscrepancyBody']) =>
      answerOf(
        adminClient.POST('/api/offices/{id}/discrepancy/handling', {
          params: { path: { id: body.office_id }, header: { 'If-Match': etag } },
          body: decision,
        }),
      ),
    { touches: [keys.election(id)] },
  );
  if (!mayWrite) return null;
  return (
    <Group>
      <ReasonedChoice
        choices={body.possible.map((value) => ({
          value,
          label: t(`discrepancy_decisions.${value}`),
        }))}
        deed={deed}
        onChoose={(decision, reason, done) => {
          deed.mutate({ decision, reason }, { onSuccess: done });
        }}
      />
    </Group>
  );
}
