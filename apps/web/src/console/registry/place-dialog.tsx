import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '../../api/problem.js';
import { useTexts } from '../../i18n/use-texts.js';
import { oneLine } from '../parts/one-line.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AmendmentReason } from './amendment-reason.js';
import { PLACE_API } from './place-api.js';
import {
  bodyOfPlace,
  changedFields,
  draftOfPlace,
  fieldsOf,
  type Place,
  type PlaceDraft,
  type PlaceField,
  type PlaceKind,
} from './place-fields.js';
import { PlaceDeletion } from './place-deletion.js';
import { PlaceInputs } from './place-inputs.js';
import { useLocks } from './place-locks.js';

interface Props {
  readonly kind: PlaceKind;
  /** Undefined: a new one. */
  readonly place: Place | undefined;
  /** Where a new one will stand. */
  readonly within?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** An area, a centre or an office by hand: added, put right, deleted. */
export function PlaceDialog({ kind, place, within = {}, onClose, onDeleted }: Props) {
  const t = useTexts();
  const [shown, setShown] = useState(place);
  const [isDeleting, setDeleting] = useState(false);
  const closing = { 'aria-label': t('do.close') };
  if (isDeleting && shown !== undefined) {
    return (
      <PlaceDeletion kind={kind} place={shown} onClose={onClose} onDone={onDeleted ?? onClose} />
    );
  }
  const title = t(`places.${place === undefined ? 'new' : 'edit'}.${kind}`);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={closing}>
      <PlaceForm
        key={shown?.version ?? 0}
        kind={kind}
        place={shown}
        within={within}
        onReread={setShown}
        onDone={onClose}
        onDelete={() => {
          setDeleting(true);
        }}
      />
    </Modal>
  );
}

interface FormProps extends Required<Pick<Props, 'kind' | 'place' | 'within'>> {
  /** As it is by now, after somebody else changed it. */
  readonly onReread: (place: Place) => void;
  readonly onDone: () => void;
  readonly onDelete: () => void;
}

function PlaceForm({ kind, place, within, onReread, onDone, onDelete }: FormProps) {
  const form = usePlaceForm(kind, place, within);
  const { draft, changed, locks, needsReason, reason } = form;
  const save = useSave(kind, place, onDone);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(form.body());
  };
  const fields = fieldsOf(kind, place === undefined);
  return (
    <form onSubmit={submit}>
      <Stack>
        <LockNote fields={fields} />
        <PlaceInputs {...{ kind, fields, draft, locks }} error={save.error} change={form.change} />
        {needsReason ? <AmendmentReason reason={reason} onReason={form.setReason} /> : null}
        <ProblemNotice error={save.error} />
        {place === undefined ? null : (
          <Reread kind={kind} id={place.id} error={save.error} onReread={onReread} />
        )}
        <Deeds
          isBusy={save.isPending}
          isUnchanged={changed.length === 0}
          onDelete={place === undefined || locks.whyNot('amendment') ? undefined : onDelete}
        />
      </Stack>
    </form>
  );
}

/** What is typed, what of it differs from what is stored, and what has to be said for it. */
function usePlaceForm(
  kind: PlaceKind,
  place: Place | undefined,
  within: Readonly<Record<string, string>>,
) {
  const { time_zone: zone } = useCurrentElection();
  const locks = useLocks();
  const [before] = useState(() => draftOfPlace(kind, place ?? {}, zone));
  const [draft, setDraft] = useState<PlaceDraft>({ ...before, ...within });
  const [reason, setReason] = useState('');
  const changed = changedFields(kind, before, draft);
  const needsReason = locks.needsReason(
    place === undefined ? ['amendment'] : changed.map(({ lock }) => lock),
  );
  return {
    ...{ draft, changed, locks, needsReason, reason, setReason },
    change: (part: PlaceDraft): void => {
      setDraft((earlier) => ({ ...earlier, ...part }));
    },
    body: (): Readonly<Record<string, unknown>> => ({
      ...bodyOfPlace(changed, draft, zone),
      ...(needsReason ? { amendment_reason: oneLine(reason) } : {}),
    }),
  };
}

function useSave(kind: PlaceKind, place: Place | undefined, onDone: () => void) {
  const { id } = useCurrentElection();
  return useDeed(
    (body: Readonly<Record<string, unknown>>) =>
      place === undefined
        ? PLACE_API[kind].create(id, body)
        : PLACE_API[kind].edit(place.id, { ...body, version: place.version }),
    { touches: [keys.election(id)], onDone },
  );
}

/** Why some fields cannot be changed, once and above them. */
function LockNote({ fields }: { readonly fields: readonly PlaceField[] }) {
  const locks = useLocks();
  const notes = new Set(fields.map(({ lock }) => locks.whyNot(lock)));
  return [...notes].map((note) =>
    note === undefined ? null : (
      <p key={note} className="banner" data-tone="warn">
        {note}
      </p>
    ),
  );
}

interface RereadProps extends Pick<FormProps, 'kind' | 'onReread'> {
  readonly id: string;
  readonly error: unknown;
}

/** Somebody else was quicker: what they wrote is looked at before anything is written over it. */
function Reread({ kind, id, error, onReread }: RereadProps) {
  const t = useTexts();
  const election = useCurrentElection();
  const read = useDeed(() => PLACE_API[kind].read(id), {
    touches: [keys.election(election.id)],
    onDone: onReread,
  });
  if (!(error instanceof ApiError) || error.problem.code !== 'conflict') return null;
  return (
    <>
      <ProblemNotice error={read.error} />
      <Button
        variant="default"
        loading={read.isPending}
        onClick={() => {
          read.mutate(undefined);
        }}
      >
        {t('places.look_again')}
      </Button>
    </>
  );
}

interface DeedsProps {
  readonly isBusy: boolean;
  readonly isUnchanged: boolean;
  readonly onDelete: (() => void) | undefined;
}

function Deeds({ isBusy, isUnchanged, onDelete }: DeedsProps) {
  const t = useTexts();
  return (
    <Group justify={onDelete === undefined ? 'flex-end' : 'space-between'}>
      {onDelete === undefined ? null : (
        <Button variant="default" disabled={isBusy} onClick={onDelete}>
          {t('places.delete')}
        </Button>
      )}
      <Button type="submit" loading={isBusy} disabled={isUnchanged}>
        {t('do.save')}
      </Button>
    </Group>
  );
}
