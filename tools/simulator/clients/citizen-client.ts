import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface ShownVote {
  readonly id: string;
  readonly index: number;
  readonly gender: string;
  readonly age: string;
  readonly has_torn: boolean;
}

/** How it went: what was shown and is recorded, or with which code it was over. */
export type Visit =
  | { readonly kind: 'recorded'; readonly vote: ShownVote }
  | { readonly kind: 'ended'; readonly code: number };

interface Word {
  readonly type: string;
  readonly vote?: ShownVote;
}

/** The browser of a citizen in the booth: waits for the vote that was just reported, and confirms it. */
export class CitizenClient {
  private readonly address: string;

  constructor(fieldUrl: string) {
    this.address = `${fieldUrl.replace(/^http/, 'ws').replace(/\/$/, '')}/ws/vote-verification`;
  }

  /** Ends without an answer when the signal is aborted. Throws where nobody is reached. */
  async visit(officeId: string, electorId: string, signal: AbortSignal): Promise<Visit> {
    const socket = new WebSocket(this.address);
    const goHome = (): void => {
      socket.close(1000);
    };
    const shown: ShownVote[] = [];
    const recorded: ShownVote[] = [];
    socket.on('message', (data: Buffer) => {
      const word = JSON.parse(data.toString()) as Word;
      if (word.type === 'vote' && word.vote !== undefined) {
        shown.push(word.vote);
        socket.send(JSON.stringify({ type: 'confirm', vote_id: word.vote.id }));
      } else if (word.type === 'recorded') {
        recorded.push(...shown.slice(-1));
      }
    });
    await once(socket, 'open');
    signal.addEventListener('abort', goHome, { once: true });
    const over = once(socket, 'close');
    socket.send(
      JSON.stringify({ type: 'voting', poll_office_id: officeId, elector_id: electorId }),
    );
    if (signal.aborted) goHome();
    const [code] = (await over) as [number];
    signal.removeEventListener('abort', goHome);
    const [vote] = recorded;
    return vote === undefined ? { kind: 'ended', code } : { kind: 'recorded', vote };
  }
}
