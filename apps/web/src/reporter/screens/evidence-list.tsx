import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { pageOf, sentBytes, type EvidenceFile } from '../evidence/evidence-file.js';
import { dropFile, sendFileAgain } from '../evidence/shelf.js';
import type { SignedIn } from '../store/database.js';
import { useFiles, usePlace } from '../store/live.js';

/** Everything that was recorded here, and how far it has got. */
export function EvidenceList({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  const files = useFiles(signedIn);
  const { timeZone } = usePlace(signedIn.officeId) ?? {};
  return (
    <section className="recent">
      <h2>{t('evidence.list')}</h2>
      {files.length === 0 && <p className="recent-none">{t('evidence.none')}</p>}
      <ol>
        {files.map((file) => (
          <FileRow key={file.id} file={file} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  readonly file: EvidenceFile;
  readonly timeZone: string | undefined;
}

function FileRow({ file, timeZone }: RowProps) {
  const t = useTexts();
  const format = useFormat(timeZone);
  const { folder, name = '', index = 0, refusal, isSent, size, at } = file;
  const title = t(`evidence.names.${folder}`, { page: pageOf(name), index });
  return (
    <li data-state={stateOf(file)}>
      <span className="row-name">
        <span>
          {title} <span className="soft">· {format.time(new Date(at))}</span>
        </span>
        {stateOf(file) === 'sending' && (
          <progress value={sentBytes(file)} max={size} aria-label={title} />
        )}
        <small>{useStateText(file)}</small>
      </span>
      {refusal !== undefined && (
        <button type="button" className="button bare" onClick={() => void sendFileAgain(file.id)}>
          {t('evidence.again')} <span className="visually-hidden">{title}</span>
        </button>
      )}
      {!isSent && (
        <button type="button" className="button bare" onClick={() => void dropFile(file.id)}>
          {t('evidence.drop')} <span className="visually-hidden">{title}</span>
        </button>
      )}
    </li>
  );
}

function stateOf({ isSent, refusal, upload }: EvidenceFile) {
  if (isSent) return 'sent';
  if (refusal !== undefined) return 'refused';
  return upload === undefined ? 'waiting' : 'sending';
}

function useStateText(file: EvidenceFile): string {
  const t = useTexts();
  const format = useFormat();
  const { refusal = '', size, folder, name } = file;
  switch (stateOf(file)) {
    case 'sent':
      return `${t('evidence.sent')} · ${format.bytes(size)}`;
    case 'refused':
      return t('evidence.refused', { code: refusal });
    case 'sending':
      return t('evidence.sending', {
        sent: format.bytes(sentBytes(file)),
        size: format.bytes(size),
      });
    case 'waiting': {
      const isEarly = folder === 'votes' && name === undefined;
      return `${t(isEarly ? 'evidence.waitingForVote' : 'evidence.waiting')} · ${format.bytes(size)}`;
    }
  }
}
