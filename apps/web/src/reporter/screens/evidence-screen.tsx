import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { Mark, type MarkName } from '../../ui/mark.js';
import type { EvidenceFolder } from '../evidence/evidence-file.js';
import type { Keeping } from '../evidence/shelf.js';
import type { SignedIn } from '../store/database.js';
import { recorded } from '../store/desk.js';
import { Capture } from './capture.js';
import { EvidenceList } from './evidence-list.js';

interface Way {
  readonly name: 'photo' | 'film' | 'sound' | 'choose';
  readonly mark: MarkName;
  readonly accept: string;
}

interface Kind {
  readonly folder: EvidenceFolder;
  readonly name: 'pages' | 'paper' | 'count';
  readonly ways: readonly Way[];
}

const PHOTO: Way = { name: 'photo', mark: 'camera', accept: 'image/*' };
const KINDS: readonly Kind[] = [
  {
    ...{ folder: 'list-votes', name: 'pages' },
    ways: [PHOTO, { name: 'choose', mark: 'file', accept: 'image/*' }],
  },
  {
    ...{ folder: 'counting-proof', name: 'count' },
    ways: [
      { name: 'film', mark: 'film', accept: 'video/*' },
      { name: 'sound', mark: 'sound', accept: 'audio/*' },
      { name: 'choose', mark: 'file', accept: 'video/*,audio/*,image/*' },
    ],
  },
  {
    ...{ folder: 'verbal_process', name: 'paper' },
    ways: [PHOTO, { name: 'choose', mark: 'file', accept: 'image/*,application/pdf' }],
  },
];

/** What shows that the figures are true: taken here, kept here, sent by itself. */
export function EvidenceScreen({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  useDocumentTitle(t('evidence.title'));
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const take = async (folder: EvidenceFolder, files: readonly File[]): Promise<void> => {
    setKeeping('kept');
    for (const file of files) {
      const outcome = await recorded(signedIn, { folder, file });
      if (outcome !== 'kept') setKeeping(outcome);
    }
  };
  return (
    <>
      <h1 className="visually-hidden">{t('evidence.title')}</h1>
      <p className="soft">{t('evidence.lead')}</p>
      {keeping !== 'kept' && (
        <p className="refusal" role="alert">
          {t(`evidence.${keeping}`)}
        </p>
      )}
      {KINDS.map((kind) => (
        <KindCard key={kind.folder} kind={kind} take={(files) => take(kind.folder, files)} />
      ))}
      <EvidenceList signedIn={signedIn} />
    </>
  );
}

interface CardProps {
  readonly kind: Kind;
  readonly take: (files: readonly File[]) => Promise<void>;
}

function KindCard({ kind: { name, ways }, take }: CardProps) {
  const t = useTexts();
  return (
    <section className="card evidence-kind">
      <div>
        <h2>{t(`evidence.${name}`)}</h2>
        <p className="soft">{t(`evidence.${name}Hint`)}</p>
      </div>
      <div className="ways">
        {ways.map((way, place) => (
          <Capture
            key={way.name}
            accept={way.accept}
            isLive={way.name !== 'choose'}
            take={take}
            className={place === 0 ? 'button' : 'button quiet'}
          >
            <Mark name={way.mark} />
            {t(`evidence.${way.name}`)}
            <span className="visually-hidden"> – {t(`evidence.${name}`)}</span>
          </Capture>
        ))}
      </div>
    </section>
  );
}
