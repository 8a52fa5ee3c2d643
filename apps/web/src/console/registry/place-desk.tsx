import { Button, Paper, Stack, Tabs, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { Pages, paged } from '../parts/more.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { PLACE_API, placeKeys } from './place-api.js';
import { PlaceDialog } from './place-dialog.js';
import { PlaceExtension } from './place-extension.js';
import { PLACE_KINDS, type PlaceKind } from './place-fields.js';
import { useLocks } from './place-locks.js';
import { PlaceRow } from './place-row.js';
import type { PlaceTask } from './place-task.js';

const SHOWN = 25;

/** Areas, centres and offices one by one: found, added, put right, deleted. */
export function PlaceDesk() {
  const t = useTexts();
  const [kind, setKind] = useState<PlaceKind>('offices');
  const [task, setTask] = useState<PlaceTask>();
  const close = (): void => {
    setTask(undefined);
  };
  return (
    <Paper withBorder p="lg" className="place-desk">
      <Title order={2}>{t('places.title')}</Title>
      <Tabs
        mt="md"
        keepMounted={false}
        value={kind}
        onChange={(chosen) => {
          setKind(PLACE_KINDS.find((one) => one === chosen) ?? 'offices');
        }}
      >
        <Tabs.List aria-label={t('places.title')}>
          {PLACE_KINDS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`import.kinds.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PLACE_KINDS.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <PlaceList kind={one} onTask={setTask} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {task === undefined ? null : <TaskDialog task={task} onClose={close} />}
    </Paper>
  );
}

function TaskDialog({ task, onClose }: { readonly task: PlaceTask; readonly onClose: () => void }) {
  if (task.task === 'extend') return <PlaceExtension extended={task.extended} onClose={onClose} />;
  const { kind } = task;
  if (task.task === 'edit') {
    return <PlaceDialog kind={kind} place={task.place} onClose={onClose} />;
  }
  return <PlaceDialog kind={kind} place={undefined} within={task.within ?? {}} onClose={onClose} />;
}

interface ListProps {
  readonly kind: PlaceKind;
  readonly onTask: (task: PlaceTask) => void;
}

function PlaceList({ kind, onTask }: ListProps) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const list = usePlaces(kind, search);
  return (
    <Stack>
      <div className="place-bar">
        <TextInput
          type="search"
          className="grow"
          label={t(`places.search_in.${kind}`)}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <AddButton kind={kind} onTask={onTask} />
      </div>
      <Pages
        list={list}
        empty={
          <p className="soft" role="status">
            {t(search === '' ? `places.none.${kind}` : 'places.not_found')}
          </p>
        }
      >
        {(places) => (
          <ul className="places">
            {places.map((place) => (
              <PlaceRow key={place.id} kind={kind} place={place} onTask={onTask} />
            ))}
          </ul>
        )}
      </Pages>
    </Stack>
  );
}

function usePlaces(kind: PlaceKind, search: string) {
  const { id: election } = useCurrentElection();
  return useInfiniteQuery({
    queryKey: placeKeys.list(election, kind, search),
    queryFn: ({ pageParam: cursor, signal }) =>
      PLACE_API[kind].list({ election, search, cursor, limit: SHOWN, signal }),
    ...paged,
  });
}

function AddButton({ kind, onTask }: ListProps) {
  const t = useTexts();
  const { role } = useCurrentElection();
  const whyNot = useLocks().whyNot('amendment');
  if (role === 'auditor') return null;
  return (
    <>
      <Button
        disabled={whyNot !== undefined}
        onClick={() => {
          onTask({ task: 'add', kind });
        }}
      >
        {t(`places.new.${kind}`)}
      </Button>
      {whyNot === undefined ? null : <p className="soft why-not">{whyNot}</p>}
    </>
  );
}
