import { useMediaQuery } from '@mantine/hooks';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useVirtualRows } from '../parts/virtual-rows.js';
import { ResultTag } from '../results/result-tag.js';
import { DiscrepancyTag } from '../watch/discrepancy-tag.js';
import type { ListedOffice } from './office-list.js';
import type { Sheet } from './office-sheets.js';

const ROW = 48;
/** Of a row that is a card. */
const CARD = 148;
const IS_PHONE = '(max-width: 48em)';
const COLUMNS = ['code', 'registered', 'seen', 'counted', 'paper', 'voters', 'difference'] as const;

interface Props {
  readonly offices: readonly ListedOffice[];
  readonly sheets: ReadonlyMap<string, Sheet> | undefined;
  readonly election: string;
}

/** As many rows as there are offices; drawn are those that can be seen. */
export function OfficeTable({ offices, sheets, election }: Props) {
  const t = useTexts();
  const isPhone = useMediaQuery(IS_PHONE, false, { getInitialValueInEffect: false });
  const rowHeight = isPhone ? CARD : ROW;
  const { box, start, end, height } = useVirtualRows(offices.length, rowHeight);
  return (
    <div
      ref={box}
      className="office-table"
      data-cards={isPhone}
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
            top={(start + n) * rowHeight}
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
  readonly top: number;
  readonly election: string;
}

const OfficeRow = memo(function OfficeRow({ office, sheet, place, top, election }: RowProps) {
  const t = useTexts();
  const format = useFormat();
  const shown = (count: number | null | undefined): string =>
    count == null ? '–' : format.count(count);
  const cell = (name: (typeof COLUMNS)[number], content: ReactNode) => (
    <span role="cell" className={`office-${name}`} data-label={t(`offices.columns.${name}`)}>
      {content}
    </span>
  );
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className="office-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell">
        <Link to={`/console/elections/${election}/offices/${office.id}`}>{office.code}</Link>{' '}
        <span className="soft">{office.name}</span>
      </span>
      {cell('registered', shown(office.registered))}
      {cell('seen', shown(sheet?.observed_voters))}
      {cell('counted', shown(sheet?.counted_ballots))}
      {cell('paper', sheet && <ResultTag state={sheet.official_state} />)}
      {cell('voters', shown(sheet?.official_voters))}
      {cell('difference', sheet && <DiscrepancyTag state={sheet.state} />)}
    </div>
  );
});
