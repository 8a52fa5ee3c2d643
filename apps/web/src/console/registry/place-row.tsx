import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { mayExtend } from '../elections/extension-fields.js';
import type { Office } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import type { PlaceTask } from './place-task.js';
import type { Area, Centre, Place, PlaceKind } from './place-fields.js';
import { useLocks } from './place-locks.js';

interface Props {
  readonly kind: PlaceKind;
  readonly place: Place;
  readonly onTask: (task: PlaceTask) => void;
}

/** What it is, and what can be done with it. */
export function PlaceRow({ kind, place, onTask }: Props) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const mayWrite = useMayWrite();
  return (
    <li>
      <div className="grow">
        <b>
          {kind === 'offices' ? (
            <Link to={`/console/elections/${id}/offices/${place.id}`}>{place.code}</Link>
          ) : (
            place.code
          )}
        </b>{' '}
        {place.name}
        <p className="soft">
          <PlaceWords kind={kind} place={place} />
        </p>
      </div>
      {mayWrite ? (
        <div className="place-deeds">
          <MoreDeeds kind={kind} place={place} onTask={onTask} />
          <Deed
            label={t('do.edit')}
            code={place.code}
            onClick={() => {
              onTask({ task: 'edit', kind, place });
            }}
          />
        </div>
      ) : null}
    </li>
  );
}

/** A list of one kind holds things of that kind. */
function PlaceWords({ kind, place }: Pick<Props, 'kind' | 'place'>): ReactNode {
  const t = useTexts();
  const format = useFormat();
  if (kind === 'areas') {
    const { kind: what, level } = place as Area;
    return [what, t('places.level', { number: level })].filter((word) => word !== null).join(' · ');
  }
  if (kind === 'offices') {
    const { registered, ...office } = place as Office;
    const roll =
      registered === null
        ? t('entry.roll_unknown')
        : t('entry.roll', { shown: format.count(registered) });
    return (
      <>
        {roll} <OwnHours place={office} />
      </>
    );
  }
  const { latitude, longitude, ...centre } = place as Centre;
  return (
    <>
      {latitude === null || longitude === null
        ? t('places.no_coordinates')
        : `${String(latitude)}, ${String(longitude)}`}{' '}
      <OwnHours place={centre} />
    </>
  );
}

/** Only where they differ from what surrounds the place. */
export function OwnHours({ place }: { readonly place: Pick<Centre, 'opens_at' | 'closes_at'> }) {
  const t = useTexts();
  const { time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  const said = (['opens_at', 'closes_at'] as const).flatMap((name) => {
    const moment = place[name];
    return moment === null ? [] : [t(`places.own.${name}`, { moment: format.dayAndTime(moment) })];
  });
  return said.length === 0 ? null : <span>· {said.join(' · ')}</span>;
}

/** Beside putting it right: what goes under it, and more time for its voters. */
function MoreDeeds({ kind, place, onTask }: Props) {
  const t = useTexts();
  const election = useCurrentElection();
  const mayAdd = useLocks().whyNot('amendment') === undefined;
  const { code, id } = place;
  const add: PlaceTask | undefined =
    kind === 'areas'
      ? { task: 'add', kind: 'areas', within: { parent_id: id } }
      : kind === 'centres'
        ? { task: 'add', kind: 'offices', within: { centre_id: id } }
        : undefined;
  const extended = extendedOf(kind, place);
  return (
    <>
      {add === undefined || !mayAdd ? null : (
        <Deed
          label={t(`places.add_under.${kind}`)}
          code={code}
          onClick={() => {
            onTask(add);
          }}
        />
      )}
      {extended === undefined || !mayExtend(election) ? null : (
        <Deed
          label={t('extensions.button')}
          code={code}
          onClick={() => {
            onTask({ task: 'extend', extended });
          }}
        />
      )}
    </>
  );
}

function extendedOf(kind: PlaceKind, place: Place) {
  if (kind === 'centres') return { kind, place: place as Centre };
  return kind === 'offices' ? { kind, place: place as Office } : undefined;
}

interface DeedProps {
  readonly label: string;
  readonly code: string;
  readonly onClick: () => void;
}

/** Said with the code of the place, since every row has the same. */
function Deed({ label, code, onClick }: DeedProps) {
  return (
    <Button variant="default" size="xs" aria-label={`${label} : ${code}`} onClick={onClick}>
      {label}
    </Button>
  );
}
