import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { HOLD_MS, nextIndex } from '../book/keep-book.js';
import type { Book, Held, Line, Seen, Stream } from '../book/report.js';
import type { SignedIn } from '../store/database.js';
import { undone, withdrawn } from '../store/desk.js';
import { useBook } from '../store/live.js';
import { useNow } from '../use-now.js';
import { VotePhoto } from './vote-photo.js';

const SHOWN = 12;

interface Props {
  readonly signedIn: SignedIn;
  readonly stream: Stream;
  readonly nameOf: (seen: Seen) => string;
}

/** The latest first: what can still be undone, then what can be withdrawn. */
export function Recent({ signedIn, stream, nameOf }: Props) {
  const t = useTexts();
  const book = useBook(signedIn, stream);
  const lines = latest(book);
  if (book.held.length === 0 && lines.length === 0) {
    return (
      <p className="recent-none">{t(stream === 'votes' ? 'vote.none' : 'vote.none_ballots')}</p>
    );
  }
  const first = nextIndex(book);
  return (
    <section className="recent">
      <h2>{t('vote.recent')}</h2>
      <ol>
        {book.held
          .map((held, place) => (
            <HeldRow
              key={held.id}
              held={held}
              index={first + place}
              name={held.seen === null ? t('vote.passed') : nameOf(held.seen)}
              undo={() => void undone(signedIn, stream, held.id)}
            />
          ))
          .reverse()}
        {lines.map((line) => (
          <LineRow
            key={line.index}
            line={line}
            isRefused={book.refused.some(({ deed }) => deed.index === line.index)}
            name={line.seen === null ? t('vote.withdrawn') : nameOf(line.seen)}
            withdraw={() => void withdrawn(signedIn, stream, line.index)}
            photo={stream === 'votes' ? <VotePhoto signedIn={signedIn} index={line.index} /> : null}
          />
        ))}
      </ol>
    </section>
  );
}

function latest({ lines }: Book): readonly Line[] {
  return [...lines].sort((one, other) => other.index - one.index).slice(0, SHOWN);
}

interface HeldProps {
  readonly held: Held;
  readonly index: number;
  readonly name: string;
  readonly undo: () => void;
}

function HeldRow({ held, index, name, undo }: HeldProps) {
  const t = useTexts();
  const left = Math.max(0, held.at + HOLD_MS - useNow(500));
  const seconds = Math.ceil(left / 1_000);
  return (
    <li data-state="held">
      <span className="row-number">{index}</span>
      <span className="row-name">
        {name}
        <progress value={left} max={HOLD_MS} aria-hidden="true" />
      </span>
      <button type="button" className="button quiet" onClick={undo}>
        {t('vote.undo')} <span className="visually-hidden">{name}</span>
        <small aria-hidden="true">{t('vote.held', { seconds })}</small>
      </button>
    </li>
  );
}

interface LineProps {
  readonly line: Line;
  readonly isRefused: boolean;
  readonly name: string;
  readonly withdraw: () => void;
  readonly photo: ReactNode;
}

function LineRow({ line, isRefused, name, withdraw, photo }: LineProps) {
  const t = useTexts();
  const { index, isSent, seen } = line;
  const state = isRefused ? 'refused' : isSent ? 'sent' : 'waiting';
  return (
    <li data-state={state}>
      <span className="row-number">{index}</span>
      <span className="row-name">
        {name}
        <small>{t(`vote.${state}`)}</small>
      </span>
      {seen !== null && photo}
      {seen !== null && (
        <button type="button" className="button bare" onClick={withdraw}>
          {t('vote.withdraw')}
          <span className="visually-hidden"> {t('vote.number', { index })}</span>
        </button>
      )}
    </li>
  );
}
