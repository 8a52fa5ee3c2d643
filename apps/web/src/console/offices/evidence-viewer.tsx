import { Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { mediumOf, type Evidence } from './medium.js';

interface Props {
  readonly officeId: string;
  readonly file: Evidence;
  readonly onClose: () => void;
}

/** Opened by a link of five minutes; that it was opened stands in the trail, with a name. */
export function EvidenceViewer({ officeId, file, onClose }: Props) {
  const t = useTexts();
  const link = useLink(officeId, file.path);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={file.name}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <Stack>
        <Loaded query={link}>{({ url }) => <Shown url={url} name={file.name} />}</Loaded>
        <dl className="figures-table">
          <div>
            <dt>{t('evidence.source')}</dt>
            <dd>{file.source?.elector_id ?? '–'}</dd>
          </div>
          <div>
            <dt>{t('evidence.versions')}</dt>
            <dd>{file.versions}</dd>
          </div>
        </dl>
        <p className="soft">
          SHA-256 <code className="hash">{file.sha256 ?? '–'}</code>
        </p>
      </Stack>
    </Modal>
  );
}

function useLink(officeId: string, path: string) {
  return useQuery({
    queryKey: ['evidence-link', officeId, path],
    queryFn: () =>
      answerOf(
        adminClient.POST('/api/offices/{id}/evidence/links', {
          params: { path: { id: officeId } },
          body: { path },
        }),
      ),
    // A link that has ended is no use to anybody.
    gcTime: 0,
    staleTime: 240_000,
    refetchOnWindowFocus: false,
  });
}

function Shown({ url, name }: { readonly url: string; readonly name: string }) {
  const t = useTexts();
  const [isBroken, setBroken] = useState(false);
  const medium = isBroken ? 'other' : mediumOf(name);
  const fail = (): void => {
    setBroken(true);
  };
  return (
    <>
      {medium === 'image' ? (
        <img className="evidence-shown" src={url} alt={name} onError={fail} />
      ) : null}
      {medium === 'audio' ? (
        <audio className="evidence-shown" src={url} controls aria-label={name} onError={fail} />
      ) : null}
      {medium === 'video' ? (
        <video className="evidence-shown" src={url} controls aria-label={name} onError={fail} />
      ) : null}
      {isBroken ? <p className="banner">{t('evidence.unshown')}</p> : null}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {t('do.download')}
      </a>
    </>
  );
}
