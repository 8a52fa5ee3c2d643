import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { Empty } from '../../ui/states.js';
import type { BallotSeen } from '../book/report.js';
import type { Candidate, SignedIn } from '../store/database.js';
import { tapped } from '../store/desk.js';
import { usePlace } from '../store/live.js';
import { useLearnedPlace } from '../store/place.js';
import { Recent } from './recent.js';
import { Standing } from './standing.js';

/** The ballot as it is printed: candidates in their order, then what is blank or null. */
export function CountScreen({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  useDocumentTitle(t('count.title'));
  const candidates = usePlace(signedIn.officeId)?.candidates ?? [];
  useLearnedPlace(signedIn, candidates.length > 0);
  const read = (partyId: string): void => {
    void tapped(signedIn, 'ballots', { party_id: partyId });
  };
  const nameOf = ({ party_id: id }: BallotSeen): string => {
    if (id === 'blank' || id === 'null') return t(`count.${id}`);
    return candidates.find(({ partyId }) => partyId === id)?.name ?? id;
  };
  return (
    <>
      <h1 className="visually-hidden">{t('count.title')}</h1>
      <Standing signedIn={signedIn} stream="ballots" />
      {candidates.length === 0 ? (
        <Empty title={t('count.unknownTitle')}>
          <p>{t('count.unknownBody')}</p>
        </Empty>
      ) : (
        <Papers candidates={candidates} read={read} />
      )}
      <Recent signedIn={signedIn} stream="ballots" nameOf={(seen) => nameOf(seen as BallotSeen)} />
    </>
  );
}

interface PapersProps {
  readonly candidates: readonly Candidate[];
  readonly read: (partyId: string) => void;
}

function Papers({ candidates, read }: PapersProps) {
  const t = useTexts();
  return (
    <div className="papers">
      {candidates.map(({ partyId, name, partyName, colour }, place) => (
        <button
          key={partyId}
          type="button"
          className="paper"
          onClick={() => {
            read(partyId);
          }}
        >
          <span className="paper-number" style={{ borderColor: colour }}>
            {place + 1}
          </span>
          <span className="paper-name">
            <strong>{name}</strong>
            <small>{partyName ?? partyId}</small>
          </span>
        </button>
      ))}
      <div className="papers-rest">
        {(['blank', 'null'] as const).map((id) => (
          <button
            key={id}
            type="button"
            className="paper rest"
            onClick={() => {
              read(id);
            }}
          >
            {t(`count.${id}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
