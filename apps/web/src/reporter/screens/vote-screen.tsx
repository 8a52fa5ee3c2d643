import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import type { VoteSeen } from '../book/report.js';
import type { SignedIn } from '../store/database.js';
import { tapped } from '../store/desk.js';
import { Recent } from './recent.js';
import { Standing } from './standing.js';

const GENDERS = ['female', 'male'] as const;
const AGES = ['less_30', 'less_60', 'more_60'] as const;

/** One touch a voter: what they look like is the button. */
export function VoteScreen({ signedIn }: { readonly signedIn: SignedIn }) {
  const t = useTexts();
  useDocumentTitle(t('vote.title'));
  const [isTorn, setIsTorn] = useState(false);
  const see = async (seen: VoteSeen | null): Promise<void> => {
    // For this voter alone; the next one is not torn unless somebody says so.
    if (await tapped(signedIn, 'votes', seen)) setIsTorn(false);
  };
  return (
    <>
      <h1 className="visually-hidden">{t('vote.title')}</h1>
      <Standing signedIn={signedIn} stream="votes" />
      <Voters see={(gender, age) => void see({ gender, age, has_torn: isTorn })} />
      <div className="beside">
        <button
          type="button"
          className="toggle"
          aria-pressed={isTorn}
          onClick={() => {
            setIsTorn(!isTorn);
          }}
        >
          <strong>{t('vote.torn')}</strong>
          <span>{t('vote.tornHint')}</span>
        </button>
        <button type="button" className="toggle" onClick={() => void see(null)}>
          <strong>{t('vote.pass')}</strong>
          <span>{t('vote.passHint')}</span>
        </button>
      </div>
      <Recent
        signedIn={signedIn}
        stream="votes"
        nameOf={(seen) => voterName(t, seen as VoteSeen)}
      />
    </>
  );
}

interface VotersProps {
  readonly see: (gender: VoteSeen['gender'], age: VoteSeen['age']) => void;
}

function Voters({ see }: VotersProps) {
  const t = useTexts();
  return (
    <div className="voters">
      {GENDERS.map((gender) => (
        <h2 key={gender}>{t(gender === 'female' ? 'vote.women' : 'vote.men')}</h2>
      ))}
      {AGES.flatMap((age) =>
        GENDERS.map((gender) => (
          <button
            key={`${gender} ${age}`}
            type="button"
            className="voter"
            data-gender={gender}
            aria-label={`${t(`vote.${gender}`)}, ${t(`vote.${age}`)}`}
            onClick={() => {
              see(gender, age);
            }}
          >
            {t(`vote.${age}`)}
          </button>
        )),
      )}
    </div>
  );
}

export function voterName(
  t: ReturnType<typeof useTexts>,
  { gender, age, has_torn: isTorn }: VoteSeen,
): string {
  const name = `${t(`vote.${gender}`)}, ${t(`vote.${age}`)}`;
  return isTorn ? `${name} · ${t('vote.torn')}` : name;
}
