import { Paper, Table, Title } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Candidate, Schemas } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { AreaCancellation } from './area-cancellation.js';

interface Props {
  readonly areas: readonly Schemas['AreaResultsBody'][];
  readonly ballot: readonly Candidate[];
}

export function AreaResults({ areas, ballot }: Props) {
  const t = useTexts();
  const { role } = useCurrentElection();
  const mayCancel = useMayWrite() && role === 'owner';
  if (areas.length === 0) return null;
  return (
    <Paper withBorder p="lg">
      <Title order={2}>{t('results.areas')}</Title>
      <div className="wide" tabIndex={0} role="region" aria-label={t('results.areas')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['area', 'reported', 'turnout', 'leader'] as const).map((name) => (
                <Table.Th key={name}>{t(`results.columns.${name}`)}</Table.Th>
              ))}
              {mayCancel ? <Table.Th>{t('results.columns.decision')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {areas.map((area) => (
              <AreaRow key={area.area_id} area={area} ballot={ballot} mayCancel={mayCancel} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

interface RowProps {
  readonly area: Schemas['AreaResultsBody'];
  readonly ballot: readonly Candidate[];
  readonly mayCancel: boolean;
}

function AreaRow({ area, ballot, mayCancel }: RowProps) {
  const { name, code, sums, cancelled } = area;
  const t = useTexts();
  const format = useFormat();
  const [first] = [...sums.candidates].sort((one, other) => other.votes - one.votes);
  const leader = ballot.find(({ id }) => id === first?.candidate_id);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name} <code>{code}</code> {cancelled ? t('results.cancelled') : ''}
      </Table.Th>
      <Table.Td>
        {format.count(sums.reported)} / {format.count(sums.expected)}
      </Table.Td>
      <Table.Td>{format.percent(sums.turnout_percent)}</Table.Td>
      <Table.Td>
        {first === undefined || first.votes === 0
          ? '–'
          : `${leader?.name ?? '?'} ${format.percent(first.share_percent)}`}
      </Table.Td>
      {mayCancel ? (
        <Table.Td>
          <AreaCancellation area={area} />
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}
