import './citizen.css';
import { useEffect, useState } from 'react';
import { socketOrigin } from '../api/origins.js';
import { useTexts } from '../i18n/use-texts.js';
import { useDocumentTitle } from '../ui/document-title.js';
import { useObservable } from '../ui/observable.js';
import { Conversation, type Stage } from './conversation.js';
import { Countdown } from './countdown.js';
import { GreetingForm } from './greeting-form.js';
import { OfferedVote } from './offered-vote.js';
import { Recorded, Refused, Waiting } from './conversation-states.js';

/** A citizen says that they vote at this moment, and whether what a reporter wrote of them is right. */
export function ConfirmationPage({ officeId }: { readonly officeId: string | undefined }) {
  const t = useTexts();
  useDocumentTitle(t('citizen.title'));
  const [conversation] = useState(() => new Conversation(`${socketOrigin()}/ws/vote-verification`));
  useEffect(() => {
    return () => {
      conversation.stop();
    };
  }, [conversation]);
  const stage = useObservable(conversation.stage);
  return (
    <article className="citizen">
      <h1>{t('citizen.title')}</h1>
      <Step conversation={conversation} stage={stage} officeId={officeId} />
    </article>
  );
}

interface StepProps {
  readonly conversation: Conversation;
  readonly stage: Stage;
  readonly officeId: string | undefined;
}

function Step({ conversation, stage, officeId }: StepProps) {
  const t = useTexts();
  const again = (): void => {
    conversation.stage.set({ kind: 'idle' });
  };
  switch (stage.kind) {
    case 'idle':
      return (
        <GreetingForm
          officeId={officeId}
          submit={(greeting) => {
            conversation.begin(greeting);
          }}
        />
      );
    case 'connecting':
      return <Waiting title={stage.isBack ? t('citizen.back') : t('citizen.connecting')} />;
    case 'waiting':
      return <InLine until={stage.until} />;
    case 'offered':
      return (
        <OfferedVote
          key={stage.vote.id}
          vote={stage.vote}
          until={stage.until}
          conversation={conversation}
        />
      );
    case 'sending':
      return <Waiting title={t('citizen.sending')} />;
    case 'recorded':
      return <Recorded again={again} />;
    case 'refused':
      return <Refused reason={stage.reason} again={again} />;
  }
}

function InLine({ until }: { readonly until: Date }) {
  const t = useTexts();
  return (
    <Waiting title={t('citizen.waiting')}>
      <p>{t('citizen.waiting_body')}</p>
      <Countdown until={until} label={t('citizen.place_kept')} />
    </Waiting>
  );
}
