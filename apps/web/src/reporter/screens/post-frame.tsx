import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { isOnline } from '../../ui/connection.js';
import { Mark, type MarkName } from '../../ui/mark.js';
import { useObservable } from '../../ui/observable.js';
import { countWaiting } from '../book/report.js';
import type { SenderName, SignedIn } from '../store/database.js';
import { useBook, usePlace, useQueue, useSending } from '../store/live.js';

interface Props {
  readonly signedIn: SignedIn;
  readonly children: ReactNode;
}

/** What stays in sight wherever the reporter is: the office, what waits, and the way to the other screens. */
export function PostFrame({ signedIn, children }: Props) {
  const t = useTexts();
  const { pathname } = useLocation();
  const place = usePlace(signedIn.officeId);
  return (
    <div className="post">
      <header className="post-head">
        <div className="post-name">
          <strong>
            {place?.officeName ?? `${t('app.office')} ${signedIn.officeId.slice(0, 8)}`}
          </strong>
          <span>{place?.election ?? signedIn.electorId}</span>
        </div>
        <QueuePill signedIn={signedIn} />
      </header>
      {signedIn.isOver && pathname !== '/reporter/sign-in' && <SignInAgain signedIn={signedIn} />}
      <HaltNote name="sender" />
      {pathname === '/reporter/evidence' && <HaltNote name="uploader" />}
      <main className="post-main">{children}</main>
      <nav className="post-tabs" aria-label={t('app.tabs')}>
        <Tab to="/reporter" mark="box" name={t('app.vote')} />
        <Tab to="/reporter/count" mark="check" name={t('app.count')} />
        <Tab to="/reporter/evidence" mark="camera" name={t('app.evidence')} />
        <Tab to="/reporter/queue" mark="arrow" name={t('app.queue')} />
      </nav>
    </div>
  );
}

function Tab({
  to,
  mark,
  name,
}: {
  readonly to: string;
  readonly mark: MarkName;
  readonly name: string;
}) {
  return (
    <NavLink to={to} end className="post-tab">
      <Mark name={mark} />
      <span>{name}</span>
    </NavLink>
  );
}

/** "12 waiting to be sent", or that something needs a look. */
function QueuePill({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  const online = useObservable(isOnline);
  const queue = useQueue(signedIn);
  if (queue === undefined) return null;
  const { waiting, refused } = queue;
  const kind = refused > 0 ? 'refused' : waiting > 0 || !online ? 'waiting' : 'sent';
  return (
    <Link to="/reporter/queue" className="queue-pill" data-kind={kind}>
      <span role="status">
        {refused > 0 && <span>{t('app.attention', { count: refused })}</span>}
        {(refused === 0 || waiting > 0) && <span>{t('app.queued', { count: waiting })}</span>}
        {!online && <span>{t('app.offline')}</span>}
      </span>
    </Link>
  );
}

function SignInAgain({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  const waiting =
    countWaiting(useBook(signedIn, 'votes')) + countWaiting(useBook(signedIn, 'ballots'));
  return (
    <div className="note" data-kind="warn" role="alert">
      <p>{t('signIn.againLead', { count: waiting })}</p>
      <Link className="button" to="/reporter/sign-in">
        {t('signIn.again')}
      </Link>
    </div>
  );
}

const SAID = new Set(['window_closed', 'source_suspended', 'quota_exceeded']);

function HaltNote({ name }: { readonly name: SenderName }) {
  const t = useTexts();
  const halt = useSending(name)?.halt;
  if (halt === undefined) return null;
  const { code, detail } = halt;
  return (
    <div className="note" data-kind="warn" role="alert">
      <p>{SAID.has(code) ? t(`queue.halt.${code}`) : t('queue.halt.other', { detail })}</p>
    </div>
  );
}
