import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { PLACE_API, placeKeys } from './place-api.js';
import type { Place, PlaceKind } from './place-fields.js';

const SHOWN = 20;

interface Props {
  readonly kind: PlaceKind;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly isNeeded: boolean;
  readonly isDisabled: boolean;
  /** Its id; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One place out of thousands, by the beginning of its code or a part of its name. */
export function PlacePicker({ kind, value, onChange, isNeeded, isDisabled, ...rest }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const chosen = useChosen(kind, value);
  const found = useFound(kind, typed === chosen?.label ? '' : typed, !isDisabled);
  const options = found.filter((one) => one.value !== chosen?.value);
  return (
    <Select
      {...rest}
      searchable
      clearable={!isNeeded && !isDisabled}
      required={isNeeded}
      disabled={isDisabled}
      data={chosen === undefined ? options : [chosen, ...options]}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('places.picker_none')}
      placeholder={t('places.search')}
      clearButtonProps={{ 'aria-label': t('places.picker_clear') }}
      value={value === '' ? null : value}
      onSearchChange={setTyped}
      onChange={(next) => {
        onChange(next ?? '');
      }}
    />
  );
}

function useFound(kind: PlaceKind, typed: string, isAsked: boolean) {
  const { id: election } = useCurrentElection();
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: placeKeys.list(election, kind, `picker ${search}`),
    enabled: isAsked,
    queryFn: ({ signal }) =>
      PLACE_API[kind].list({ election, search, cursor: '', limit: SHOWN, signal }),
    placeholderData: keepPreviousData,
  });
  return (data?.items ?? []).map(optionOf);
}

function useChosen(kind: PlaceKind, id: string) {
  const { id: election } = useCurrentElection();
  const { data } = useQuery({
    queryKey: placeKeys.one(election, kind, id),
    enabled: id !== '',
    queryFn: () => PLACE_API[kind].read(id),
  });
  return data === undefined ? undefined : optionOf(data);
}

function optionOf({ id, code, name }: Place) {
  return { value: id, label: name === null ? code : `${code} · ${name}` };
}
