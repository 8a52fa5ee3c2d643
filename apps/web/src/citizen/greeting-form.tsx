import { useState, type SyntheticEvent } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import type { Greeting } from './conversation.js';
import { VoterChoices, type Voter } from './voter-choices.js';

const ELECTOR_ID = '[A-Za-z0-9_\\-]{1,64}';

interface Props {
  readonly officeId: string | undefined;
  readonly submit: (greeting: Greeting) => void;
}

export function GreetingForm({ officeId, submit }: Props) {
  const t = useTexts();
  const [office, setOffice] = useState(officeId ?? '');
  const [elector, setElector] = useState('');
  const [voter, setVoter] = useState<Voter>({ gender: undefined, age: undefined });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { gender, age } = voter;
    submit({
      poll_office_id: office.trim(),
      elector_id: elector.trim(),
      ...(gender === undefined ? {} : { gender }),
      ...(age === undefined ? {} : { age }),
    });
  };
  return (
    <form className="card" onSubmit={send}>
      <p className="lead">{t('citizen.lead')}</p>
      <TextField label={t('citizen.office')} hint={t('citizen.office_hint')} value={office}>
        {{ change: setOffice, name: 'office', maxLength: 64 }}
      </TextField>
      <TextField label={t('citizen.elector')} hint={t('citizen.elector_hint')} value={elector}>
        {{ change: setElector, name: 'elector', maxLength: 64, pattern: ELECTOR_ID }}
      </TextField>
      <p className="footnote">{t('citizen.optional')}</p>
      <VoterChoices voter={voter} change={setVoter} />
      <button type="submit" className="button">
        {t('citizen.begin')}
      </button>
      <p className="footnote">{t('citizen.secret')}</p>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly children: {
    readonly change: (value: string) => void;
    readonly name: string;
    readonly maxLength: number;
    readonly pattern?: string;
  };
}

function TextField({ label, hint, value, children: { change, ...rest } }: FieldProps) {
  const id = `field-${rest.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        required
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          change(event.currentTarget.value);
        }}
        {...rest}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}
