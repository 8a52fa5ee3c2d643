import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { countWaiting, STREAMS, type Refused, type Seen, type Stream } from '../book/report.js';
import type { SignedIn } from '../store/database.js';
import { decided, type Decision } from '../store/desk.js';
import { useBook, useFiles, usePlace } from '../store/live.js';
import { leave } from '../store/sign-in.js';
import { freeToSend } from '../store/sending.js';
import { LookChoices } from './look-choices.js';
import { voterName } from './vote-screen.js';

interface Props {
  readonly signedIn: SignedIn;
}

/** What waits, what was refused and what can be done about it, and the way out. */
export function QueueScreen({ signedIn }: Props) {
  const t = useTexts();
  useDocumentTitle(t('queue.title'));
  return (
    <>
      <h1 className="visually-hidden">{t('queue.title')}</h1>
      <Waiting signedIn={signedIn} />
      <section className="card">
        <h2>{t('queue.attention')}</h2>
        <Attention signedIn={signedIn} />
      </section>
      <section className="card">
        <h2>{t('queue.language')}</h2>
        <LookChoices />
      </section>
      <section className="card">
        <button type="button" className="button quiet" onClick={() => void leave()}>
          {t('queue.leave')}
        </button>
        <p className="soft">{t('queue.leaveHint')}</p>
      </section>
    </>
  );
}

function Waiting({ signedIn }: Props) {
  const t = useTexts();
  const votes = countWaiting(useBook(signedIn, 'votes'));
  const ballots = countWaiting(useBook(signedIn, 'ballots'));
  const files = useFiles(signedIn).filter(({ isSent }) => !isSent).length;
  return (
    <section className="card">
      <h2>{t('queue.waiting')}</h2>
      <p className="waiting-figures figures">
        {t('queue.votes', { count: votes })} · {t('queue.ballots', { count: ballots })} ·{' '}
        {t('queue.files', { count: files })}
      </p>
      <p className="soft">{t('queue.waitingLead')}</p>
      {votes + ballots + files > 0 && (
        <button type="button" className="button" onClick={() => void freeToSend()}>
          {t('queue.sendNow')}
        </button>
      )}
    </section>
  );
}

function Attention({ signedIn }: Props) {
  const t = useTexts();
  const books = {
    votes: useBook(signedIn, 'votes').refused,
    ballots: useBook(signedIn, 'ballots').refused,
  };
  const all = STREAMS.flatMap((stream) => books[stream].map((refused) => ({ stream, refused })));
  if (all.length === 0) return <p className="soft">{t('queue.attentionNone')}</p>;
  return (
    <ul className="attention">
      {all.map(({ stream, refused }) => (
        <AttentionRow
          key={`${stream} ${String(refused.deed.order)}`}
          signedIn={signedIn}
          stream={stream}
          refused={refused}
        />
      ))}
    </ul>
  );
}

interface RowProps extends Props {
  readonly stream: Stream;
  readonly refused: Refused;
}

function AttentionRow({ signedIn, stream, refused: { deed, code, detail } }: RowProps) {
  const t = useTexts();
  const place = usePlace(signedIn.officeId);
  const nameOf = (seen: Seen): string =>
    'party_id' in seen
      ? (place?.candidates.find(({ partyId }) => partyId === seen.party_id)?.name ?? seen.party_id)
      : voterName(t, seen);
  const conflicts = ['report_exists', 'report_withdrawn', 'stale_revision'].includes(code);
  const decisions: readonly Decision[] = conflicts
    ? ['insist', 'letStand']
    : ['sendAgain', 'forget'];
  return (
    <li>
      <p>
        <strong>
          {t(stream === 'votes' ? 'queue.voter' : 'queue.ballot')}{' '}
          {t('vote.number', { index: deed.index })}
        </strong>{' '}
        {deed.seen === null ? t('vote.withdrawn') : nameOf(deed.seen)}
      </p>
      <p className="soft">{reasonOf(t, code, detail)}</p>
      <div className="decisions">
        {decisions.map((decision) => (
          <button
            key={decision}
            type="button"
            className="button quiet"
            onClick={() => void decided(signedIn, stream, deed.order, decision)}
          >
            {t(`queue.${decision}`)}
          </button>
        ))}
      </div>
    </li>
  );
}

function reasonOf(t: ReturnType<typeof useTexts>, code: string, detail: string): string {
  switch (code) {
    case 'report_exists':
    case 'report_withdrawn':
    case 'stale_revision':
      return t('queue.reason.conflict');
    case 'index_too_high':
    case 'unknown_party':
      return t(`queue.reason.${code}`);
    default:
      return t('queue.reason.other', { detail });
  }
}
