import { memo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useVirtualRows } from '../parts/virtual-rows.js';
import { ResultTag } from '../results/result-tag.js';
import { DiscrepancyTag } from '../watch/discrepancy-tag.js';
import type { ListedOffice } from './office-list.js';
import type { Sheet } from './office-sheets.js';

const ROW = 48;
const COLUMNS = ['code', 'registered', 'seen', 'counted', 'paper', 'voters', 'difference'] as const;

interface Props {
  readonly offices: readonly ListedOffice[];
  readonly sheets: ReadonlyMap<string, Sheet> | undefined;
  readonly election: string;
}

/** As many rows as there are offices; drawn are those that can be seen. */
export function OfficeTable({ offices, sheets, election }: Props) {
  const t = useTexts();
  const { box, start, end, height } = useVirtualRows(offices.length, ROW);
  return (
    <div
      ref={box}
      className="office-table"
      role="table"
      aria-rowcount={offices.length + 1}
      aria-label={t('pages.offices')}
      tabIndex={0}
    >
      <div role="rowgroup" className="office-head">
        <div role="row" aria-rowindex={1} className="office-row">
          {COLUMNS.map((name) => (
            <span key={name} role="columnheader">
              {t(`offices.columns.${name}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height, position: 'relative' }}>
        {offices.slice(start, end).map((office, n) => (
          <OfficeRow
            key={office.id}
            office={office}
            sheet={sheets?.get(office.id)}
            place={start + n}
            election={election}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly office: ListedOffice;
  readonly sheet: Sheet | undefined;
  readonly place: number;
  readonly election: string;
}

const OfficeRow = memo(function OfficeRow({ office, sheet, place, election }: RowProps) {
  const format = useFormat();
  const shown = (count: number | null | undefined): string =>
    count == null ? '–' : format.count(count);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className="office-row"
      style={{ transform: `translateY(${place * ROW}px)` }}
    >
      <span role="cell">
        <Link to={`/console/elections/${election}/offices/${office.id}`}>{office.code}</Link>{' '}
        <span className="soft">{office.name}</span>
      </span>
      <span role="cell">{shown(office.registered)}</span>
      <span role="cell">{shown(sheet?.observed_voters)}</span>
      <span role="cell">{shown(sheet?.counted_ballots)}</span>
      <span role="cell">
        {sheet === undefined ? '' : <ResultTag state={sheet.official_state} />}
      </span>
      <span role="cell">{shown(sheet?.official_voters)}</span>
      <span role="cell">{sheet === undefined ? '' : <DiscrepancyTag state={sheet.state} />}</span>
    </div>
  );
});
