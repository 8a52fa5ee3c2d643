import { Paper, Title } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { CardCell, CardRow, CardTable, CardTitle } from '../parts/card-table.js';
import type { Candidate, Schemas } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { AreaCancellation } from './area-cancellation.js';

const COLUMNS = ['area', 'reported', 'turnout', 'leader'] as const;

interface Props {
  readonly areas: readonly Schemas['AreaResultsBody'][];
  readonly ballot: readonly Candidate[];
}

export function AreaResults({ areas, ballot }: Props) {
  const t = useTexts();
  const { role } = useCurrentElection();
  const mayCancel = useMayWrite() && role === 'owner';
  if (areas.length === 0) return null;
  const columns = mayCancel ? ([...COLUMNS, 'decision'] as const) : COLUMNS;
  return (
    <Paper withBorder p="lg">
      <Title order={2}>{t('results.areas')}</Title>
      <div className="card-rows" tabIndex={0} role="region" aria-label={t('results.areas')}>
        <CardTable columns={columns.map((name) => t(`results.columns.${name}`))}>
          {areas.map((area) => (
            <AreaRow key={area.area_id} area={area} ballot={ballot} mayCancel={mayCancel} />
          ))}
        </CardTable>
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
    <CardRow>
      <CardTitle>
        {name} <code>{code}</code> {cancelled ? t('results.cancelled') : ''}
      </CardTitle>
      <CardCell label={t('results.columns.reported')}>
        {format.count(sums.reported)} / {format.count(sums.expected)}
      </CardCell>
      <CardCell label={t('results.columns.turnout')}>
        {format.percent(sums.turnout_percent)}
      </CardCell>
      <CardCell label={t('results.columns.leader')}>
        {first === undefined || first.votes === 0
          ? '–'
          : `${leader?.name ?? '?'} ${format.percent(first.share_percent)}`}
      </CardCell>
      {mayCancel ? (
        <CardCell>
          <AreaCancellation area={area} />
        </CardCell>
      ) : null}
    </CardRow>
  );
}
