import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import type { Conversation, Vote } from './conversation.js';
import { Countdown } from './countdown.js';
import { VoterChoices, type Voter } from './voter-choices.js';

interface Props {
  readonly vote: Vote;
  readonly until: Date;
  readonly conversation: Conversation;
}

/** What was reported, and the three things that can be said of it. */
export function OfferedVote({ vote, until, conversation }: Props) {
  const t = useTexts();
  const [isCorrecting, setCorrecting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Nobody may look: the minute has begun.
    if ('vibrate' in navigator) navigator.vibrate(200);
    heading.current?.focus();
  }, []);
  return (
    <section className="card step offered">
      <h2 ref={heading} tabIndex={-1}>
        {t('citizen.offered')}
      </h2>
      <Countdown until={until} label={t('citizen.answer_within')} />
      <p className="reported">{describe(vote, t)}</p>
      {isCorrecting ? (
        <CorrectionForm vote={vote} conversation={conversation} />
      ) : (
        <div className="answers">
          <button type="button" className="button" onClick={() => conversation.confirm(vote)}>
            {t('citizen.confirm')}
          </button>
          <button type="button" className="button quiet" onClick={() => setCorrecting(true)}>
            {t('citizen.correct')}
          </button>
          <button type="button" className="button quiet" onClick={() => conversation.disown(vote)}>
            {t('citizen.not_me')}
          </button>
        </div>
      )}
    </section>
  );
}

function describe(vote: Vote, t: ReturnType<typeof useTexts>): string {
  const torn = vote.has_torn ? t('voters.has_torn') : t('voters.has_not_torn');
  return [t(`voters.${vote.gender}`), t(`voters.${vote.age}`), torn].join(', ');
}

function CorrectionForm({ vote, conversation }: Omit<Props, 'until'>) {
  const t = useTexts();
  const [voter, setVoter] = useState<Voter>({ gender: vote.gender, age: vote.age });
  const [hasTorn, setTorn] = useState(vote.has_torn);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { gender = vote.gender, age = vote.age } = voter;
        conversation.correct(vote, { gender, age, has_torn: hasTorn });
      }}
    >
      <VoterChoices voter={voter} change={setVoter} />
      <label className="tick">
        <input type="checkbox" checked={hasTorn} onChange={() => setTorn(!hasTorn)} />
        <span>{t('voters.has_torn')}</span>
      </label>
      <button type="submit" className="button">
        {t('citizen.send_correction')}
      </button>
    </form>
  );
}
