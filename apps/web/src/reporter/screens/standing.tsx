import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { nextIndex, shownIndex } from '../book/keep-book.js';
import type { Stream } from '../book/report.js';
import type { SignedIn } from '../store/database.js';
import { startedAt } from '../store/desk.js';
import { useFigures } from '../store/figures.js';
import { useBook, usePlace } from '../store/live.js';

/** This far behind the office, somebody came late rather than looked away. */
const LATE_BY = 3;

interface Props {
  readonly signedIn: SignedIn;
  readonly stream: Stream;
}

/** Where counting stands: here, and in the office as the platform counts it. */
export function Standing({ signedIn, stream }: Props) {
  const t = useTexts();
  const format = useFormat();
  const book = useBook(signedIn, stream);
  const figures = useFigures(signedIn, stream);
  const registered = usePlace(signedIn.officeId)?.registered;
  const reported = book.lines.filter(({ seen }) => seen !== null).length;
  const total = figures === undefined ? '–' : format.count(figures.total);
  return (
    <>
      <dl className="standing figures">
        <div className="standing-next">
          <dt>{t(stream === 'votes' ? 'vote.next' : 'vote.next_ballots')}</dt>
          <dd data-testid="next-index">{format.count(shownIndex(book))}</dd>
        </div>
        <div>
          <dt>{t('vote.yours')}</dt>
          <dd>{format.count(reported)}</dd>
        </div>
        <div>
          <dt>{t('vote.figures')}</dt>
          <dd>
            {total}
            {registered !== undefined && <small> / {format.count(registered)}</small>}
          </dd>
        </div>
      </dl>
      <Late
        mine={book.held.length > 0 ? undefined : nextIndex(book)}
        offered={(figures?.last ?? 0) + 1}
        accept={(index) => void startedAt(signedIn, stream, index)}
      />
    </>
  );
}

interface LateProps {
  /** Undefined while something is held: its number is not decided yet. */
  readonly mine: number | undefined;
  readonly offered: number;
  readonly accept: (index: number) => void;
}

function Late({ mine, offered, accept }: LateProps) {
  const t = useTexts();
  const format = useFormat();
  if (mine === undefined || offered - mine < LATE_BY) return null;
  return (
    <div className="note" data-kind="offer">
      <p>{t('vote.late', { index: format.count(offered - 1) })}</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          accept(offered);
        }}
      >
        {t('vote.lateAccept', { index: format.count(offered) })}
      </button>
    </div>
  );
}
