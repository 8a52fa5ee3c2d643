import type { Dispatch, SetStateAction } from 'react';
import { language } from '../../i18n/languages.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useObservable } from '../../ui/observable.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate, OfficeResult } from '../queries.js';
import { TOTALS, type Paper } from './paper.js';

type Finding = OfficeResult['findings'][number];

interface Props {
  readonly ballot: readonly Candidate[];
  readonly typed: Paper;
  readonly findings: readonly Finding[];
  readonly onType: Dispatch<SetStateAction<Paper>>;
}

/** The cells, in the order of the paper. */
export function CellList({ ballot, typed, findings, onType }: Props) {
  const t = useTexts();
  const cell = (name: string, label: string, colour?: string) => (
    <Cell
      key={name}
      name={name}
      label={label}
      colour={colour}
      value={typed[name] ?? ''}
      findings={findings.filter(({ fields }) => fields[0] === name)}
      onType={(value) => {
        onType((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <div className="cells">
      <fieldset>
        <legend>{t('entry.totals')}</legend>
        {TOTALS.map((name) => cell(name, t(`figures.${name}`)))}
      </fieldset>
      <fieldset>
        <legend>{t('entry.candidates')}</legend>
        {ballot.map((candidate) =>
          cell(`votes.${candidate.id}`, candidate.name, colourOf(candidate)),
        )}
      </fieldset>
    </div>
  );
}

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly colour: string | undefined;
  readonly value: string;
  readonly findings: readonly Finding[];
  readonly onType: (value: string) => void;
}

function Cell({ name, label, colour, value, findings, onType }: CellProps) {
  const id = `cell-${name.replaceAll('.', '-')}`;
  const isWrong = findings.some(({ kind }) => kind === 'error');
  return (
    <div className="cell" data-wrong={isWrong}>
      <label htmlFor={id}>
        {colour === undefined ? null : (
          <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
        )}
        {label}
      </label>
      <input
        id={id}
        data-cell={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={findings.length === 0 ? undefined : `${id}-said`}
        onChange={(event) => {
          onType(event.currentTarget.value.replace(/[^\d\s]/g, ''));
        }}
      />
      {findings.length === 0 ? null : (
        <ul id={`${id}-said`}>
          {findings.map((finding) => (
            <FindingText key={`${finding.code} ${finding.en}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A code that stays the same, and what it says of these very figures. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const name = useObservable(language);
  return (
    <li className="finding" data-kind={finding.kind}>
      <code>{finding.code}</code> {finding[name]}
    </li>
  );
}
