import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty, Fault } from '../../ui/states.js';
import { Waiting } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { useOfficeList, WATCHES, type ListedOffice, type Watch } from './office-list.js';
import { useSheets, type Sheet } from './office-sheets.js';
import { OfficeTable } from './office-table.js';

const PAPERS = ['empty', 'entered', 'to_confirm', 'differing', 'final', 'contested', 'cancelled'];

/** Every office with its field and its paper. */
export function OfficesPage() {
  const t = useTexts();
  const [params] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const watch = WATCHES.find((name) => name === params.get('watch'));
  const paper = PAPERS.find((name) => name === params.get('paper'));
  return (
    <>
      <PageHead title={t('pages.offices')} lead={t('offices.lead')}>
        <TextInput
          type="search"
          aria-label={t('offices.search')}
          placeholder={t('offices.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Filters watch={watch} paper={paper} />
      </PageHead>
      <OfficeRows search={watch === undefined ? search : ''} watch={watch} paper={paper} />
    </>
  );
}

function Filters({ watch, paper }: Pick<RowsProps, 'watch' | 'paper'>) {
  const t = useTexts();
  const [, setParams] = useSearchParams();
  const choose = (name: 'watch' | 'paper') => (value: string) => {
    setParams(value === '' ? {} : { [name]: value }, { replace: true });
  };
  return (
    <>
      <Filter
        label={t('offices.watch')}
        value={watch}
        options={WATCHES.map((value) => ({ value, label: t(`offices.watches.${value}`) }))}
        all={t('offices.watches.all')}
        choose={choose('watch')}
      />
      <Filter
        label={t('offices.paper')}
        value={paper}
        options={PAPERS.map((value) => ({ value, label: t(`result_states.${value}`) }))}
        all={t('offices.any_paper')}
        choose={choose('paper')}
      />
    </>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly all: string;
  readonly choose: (value: string) => void;
}

function Filter({ label, value = '', options, all, choose }: FilterProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[{ value: '', label: all }, ...options]}
      onChange={(event) => {
        choose(event.currentTarget.value);
      }}
    />
  );
}

interface RowsProps {
  readonly search: string;
  readonly watch: Watch | undefined;
  readonly paper: string | undefined;
}

function OfficeRows({ search, watch, paper }: RowsProps) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const list = useOfficeList({ id, search, watch });
  const { data: sheets } = useSheets(id);
  const pages = list.data?.pages;
  const offices = useMemo(() => chosen(pages, paper, sheets), [pages, paper, sheets]);
  if (pages === undefined) {
    return list.isError ? (
      <Fault error={list.error} retry={() => void list.refetch()} />
    ) : (
      <Waiting lines={8} />
    );
  }
  if (offices.length === 0 && !list.hasNextPage) {
    return (
      <Empty title={t('offices.none')}>
        <p>{t('offices.none_body')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="soft" role="status">
        {t('offices.count', { count: offices.length })}
        {list.hasNextPage ? ` ${t('offices.loading')}` : ''}
      </p>
      <OfficeTable offices={offices} sheets={sheets} election={id} />
      {list.isError ? (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('do.more')}
        </Button>
      ) : null}
    </>
  );
}

function chosen(
  pages: readonly { readonly items: readonly ListedOffice[] }[] | undefined,
  paper: string | undefined,
  sheets: ReadonlyMap<string, Sheet> | undefined,
): readonly ListedOffice[] {
  const all = (pages ?? []).flatMap(({ items }) => items);
  if (paper === undefined) return all;
  return all.filter(({ id }) => sheets?.get(id)?.official_state === paper);
}
