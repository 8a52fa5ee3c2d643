import { useTexts } from '../../i18n/use-texts.js';
import { Mark } from '../../ui/mark.js';
import type { SignedIn } from '../store/database.js';
import { recorded } from '../store/desk.js';
import { Capture } from './capture.js';

interface Props {
  readonly signedIn: SignedIn;
  readonly index: number;
}

/** Beside a vote that has its number; it goes out once the vote has arrived. */
export function VotePhoto({ signedIn, index }: Props) {
  const t = useTexts();
  return (
    <Capture
      accept="image/*"
      isLive
      className="button bare icon"
      take={async (files) => {
        for (const file of files) await recorded(signedIn, { folder: 'votes', file, index });
      }}
    >
      <Mark name="camera" />
      <span className="visually-hidden">
        {t('evidence.votePhoto')} {t('vote.number', { index })}
      </span>
    </Capture>
  );
}
