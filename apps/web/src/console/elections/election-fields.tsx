import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { language } from '../../i18n/languages.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useObservable } from '../../ui/observable.js';
import { fieldProblem } from '../parts/problem-notice.js';
import { countriesIn, timeZoneOf } from './countries.js';
import { LIST_METHODS, type ElectionDraft } from './election-draft.js';

export interface FieldsProps {
  readonly draft: ElectionDraft;
  readonly change: (part: Partial<ElectionDraft>) => void;
  readonly error: unknown;
  /** Kind and method, once the election is scheduled. */
  readonly isFixed?: boolean;
  /** What stands still once voting has begun. */
  readonly hasBegun?: boolean;
  /** It is there already, and nothing is filled in for it. */
  readonly isStored?: boolean;
}

export function ElectionFields(props: FieldsProps) {
  const { draft, change, error, hasBegun = false } = props;
  const t = useTexts();
  return (
    <>
      <TextInput
        label={t('elections.name')}
        placeholder={t('elections.name_example')}
        required
        maxLength={200}
        value={draft.name}
        error={fieldProblem(error, 'name')}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('elections.code')}
          description={t('elections.code_hint')}
          placeholder="PRES-2026"
          disabled={hasBegun}
          required
          maxLength={64}
          value={draft.code}
          error={fieldProblem(error, 'code')}
          onChange={(event) => {
            change({ code: event.currentTarget.value });
          }}
        />
        <CountryField {...props} />
        <RulesFields {...props} />
        <HourFields {...props} />
      </SimpleGrid>
    </>
  );
}

function CountryField({ draft, change, hasBegun = false }: FieldsProps) {
  const t = useTexts();
  const name = useObservable(language);
  return (
    <NativeSelect
      label={t('elections.country')}
      description={t('elections.country_hint', { zone: draft.timeZone })}
      disabled={hasBegun}
      data={[...countriesIn(name)]}
      value={draft.country}
      onChange={(event) => {
        const country = event.currentTarget.value;
        change({ country, timeZone: timeZoneOf(country) });
      }}
    />
  );
}

const KINDS = ['presidential', 'legislative', 'local', 'referendum'] as const;
const METHODS = ['plurality', 'two_rounds', ...LIST_METHODS] as const;

function RulesFields({ draft, change, error, isFixed = false }: FieldsProps) {
  const t = useTexts();
  const isList = draft.kind !== 'referendum' && LIST_METHODS.includes(draft.method);
  return (
    <>
      <NativeSelect
        label={t('elections.kind')}
        disabled={isFixed}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={draft.kind}
        onChange={(event) => {
          change({ kind: event.currentTarget.value as ElectionDraft['kind'] });
        }}
      />
      <NativeSelect
        label={t('elections.method')}
        disabled={isFixed || draft.kind === 'referendum'}
        error={fieldProblem(error, 'method')}
        data={METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))}
        value={draft.kind === 'referendum' ? 'plurality' : draft.method}
        onChange={(event) => {
          change({ method: event.currentTarget.value as ElectionDraft['method'] });
        }}
      />
      {isList ? <ListFields draft={draft} change={change} error={error} isFixed={isFixed} /> : null}
    </>
  );
}

function ListFields({ draft, change, error, isFixed }: FieldsProps) {
  const t = useTexts();
  return (
    <>
      <TextInput
        label={t('elections.seats')}
        inputMode="numeric"
        required
        disabled={isFixed}
        value={draft.seats}
        error={fieldProblem(error, 'seats')}
        onChange={(event) => {
          change({ seats: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('elections.threshold')}
        inputMode="decimal"
        disabled={isFixed}
        value={draft.threshold}
        error={fieldProblem(error, 'threshold_percent')}
        onChange={(event) => {
          change({ threshold: event.currentTarget.value });
        }}
      />
    </>
  );
}

const HOURS = [
  { field: 'opens', api: 'opens_at', isNeeded: true },
  { field: 'closes', api: 'closes_at', isNeeded: true },
  { field: 'reportsUntil', api: 'reports_until', isNeeded: false },
] as const;

function HourFields({ draft, change, error, hasBegun = false, isStored = false }: FieldsProps) {
  const t = useTexts();
  return HOURS.map(({ field, api, isNeeded }) => (
    <TextInput
      key={field}
      type="datetime-local"
      label={t(`elections.${field}`)}
      description={isNeeded || isStored ? undefined : t('elections.reportsUntil_hint')}
      required={isNeeded || isStored}
      disabled={hasBegun}
      value={draft[field]}
      error={fieldProblem(error, api)}
      onChange={(event) => {
        change({ [field]: event.currentTarget.value });
      }}
    />
  ));
}
