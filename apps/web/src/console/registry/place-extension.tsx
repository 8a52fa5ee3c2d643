import { Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ExtensionFields } from '../elections/extension-fields.js';
import { Loaded } from '../parts/loaded.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Office, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { placeKeys } from './place-api.js';
import type { Centre } from './place-fields.js';

export type ExtendedPlace =
  | { readonly kind: 'centres'; readonly place: Centre }
  | { readonly kind: 'offices'; readonly place: Office };

interface Props {
  readonly extended: ExtendedPlace;
  readonly onClose: () => void;
}

/** More time for the voters of one centre, or of one office. */
export function PlaceExtension({ extended, onClose }: Props) {
  const t = useTexts();
  const { kind, place } = extended;
  const centre = useCentre(kind === 'centres' ? place.id : place.centre_id);
  const closing = { 'aria-label': t('do.close') };
  const title = t(`extensions.title.${kind}`, { code: place.code });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={closing}>
      <Loaded query={centre} lines={3}>
        {({ closes_at: around }) => (
          <Form extended={extended} closes={place.closes_at ?? around} onClose={onClose} />
        )}
      </Loaded>
    </Modal>
  );
}

export function useCentre(id: string) {
  const election = useCurrentElection();
  return useQuery({
    queryKey: placeKeys.one(election.id, 'centres', id),
    queryFn: () => answerOf(adminClient.GET('/api/centers/{id}', { params: { path: { id } } })),
  });
}

interface FormProps extends Props {
  /** Null: with the election. */
  readonly closes: string | null;
}

function Form({ extended, closes, onClose }: FormProps) {
  const t = useTexts();
  const { id, closes_at: ofElection, time_zone: zone } = useCurrentElection();
  const format = useFormat(zone);
  const { kind, place } = extended;
  const extend = useDeed(
    (body: Schemas['ExtensionBody']) => {
      const request = { params: { path: { id: place.id } }, body };
      return kind === 'centres'
        ? answerOf<unknown>(adminClient.POST('/api/centers/{id}/extensions', request))
        : answerOf<unknown>(adminClient.POST('/api/offices/{id}/extensions', request));
    },
    { touches: [keys.election(id), keys.elections], onDone: onClose },
  );
  const present = closes ?? ofElection;
  return (
    <Stack>
      <p>{t('extensions.present', { moment: format.dayAndTime(present) })}</p>
      <p className="soft">{t(`extensions.means.${kind}`)}</p>
      <ExtensionFields
        closes={present}
        zone={zone}
        does={t('extensions.do')}
        isBusy={extend.isPending}
        error={extend.error}
        onExtend={extend.mutate}
      />
    </Stack>
  );
}
