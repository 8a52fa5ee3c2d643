import { useTexts } from '../../i18n/use-texts.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { PLACE_API } from './place-api.js';
import type { Place, PlaceKind } from './place-fields.js';
import { useLocks } from './place-locks.js';

interface Props {
  readonly kind: PlaceKind;
  readonly place: Place;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PlaceDeletion({ kind, place, onClose, onDone }: Props) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const locks = useLocks();
  const remove = useDeed((reason: string) => PLACE_API[kind].remove(place.id, reason), {
    touches: [keys.election(id)],
    onDone,
  });
  return (
    <ConfirmDialog
      title={t(`places.delete_title.${kind}`)}
      question={t(`places.delete_question.${kind}`, {
        place: place.name === null ? place.code : `${place.code} ${place.name}`,
      })}
      does={t('do.delete')}
      reasonHint={locks.needsReason(['amendment']) ? t('places.amendment_hint') : undefined}
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={remove.mutate}
    />
  );
}
