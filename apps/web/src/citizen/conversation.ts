import { observable, type Observable } from '../ui/observable.js';

export type Gender = 'male' | 'female';
export type Age = 'less_30' | 'less_60' | 'more_60';

export interface Vote {
  readonly id: string;
  readonly index: number;
  readonly gender: Gender;
  readonly age: Age;
  readonly has_torn: boolean;
}

export interface Greeting {
  readonly poll_office_id: string;
  readonly elector_id: string;
  readonly gender?: Gender;
  readonly age?: Age;
}

export type Correction = Pick<Vote, 'gender' | 'age' | 'has_torn'>;

/** Where the conversation is, as the page shows it. */
export type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly isBack: boolean }
  | { readonly kind: 'waiting'; readonly until: Date }
  | { readonly kind: 'offered'; readonly vote: Vote; readonly until: Date }
  | { readonly kind: 'sending'; readonly vote: Vote; readonly until: Date }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: string };

type Said =
  | { readonly type: 'waiting'; readonly resume: string; readonly expires_at: string }
  | { readonly type: 'vote'; readonly vote: Vote; readonly answer_within: number }
  | { readonly type: 'recorded'; readonly vote_id: string }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'error'; readonly code: string };

/** Closes after which coming back makes no sense, and what the page says of them. */
const FINAL: Readonly<Record<number, string>> = {
  4400: 'malformed',
  4404: 'office_not_found',
  4408: 'waited_too_long',
  4429: 'too_many_requests',
};
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * A citizen at `WS /ws/vote-verification`. A connection that drops is opened anew and taken up with the key of the
 * place in the line: the server keeps it. The key stays in this page.
 */
export class Conversation {
  readonly stage: Observable<Stage> = observable<Stage>({ kind: 'idle' });
  private socket: WebSocket | undefined;
  private resumeKey: string | undefined;
  private waitingUntil = new Date(0);
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly url: string) {}

  begin(greeting: Greeting): void {
    this.resumeKey = undefined;
    this.failures = 0;
    this.connect({ type: 'voting', ...greeting });
  }

  confirm(vote: Vote): void {
    this.answer({ type: 'confirm', vote_id: vote.id });
  }

  correct(vote: Vote, correction: Correction): void {
    this.answer({ type: 'correct', vote_id: vote.id, ...correction });
  }

  disown(vote: Vote): void {
    this.answer({ type: 'not_me', vote_id: vote.id });
  }

  stop(): void {
    clearTimeout(this.timer);
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
  }

  private connect(first: object): void {
    this.stop();
    this.stage.set({ kind: 'connecting', isBack: this.resumeKey !== undefined });
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify(first));
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.socket) this.hear(JSON.parse(String(data)) as Said);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.socket) this.closed(code, first);
    };
  }

  private hear(said: Said): void {
    switch (said.type) {
      case 'waiting':
        this.failures = 0;
        this.resumeKey = said.resume;
        this.waitingUntil = new Date(said.expires_at);
        this.stage.set({ kind: 'waiting', until: this.waitingUntil });
        return;
      case 'vote': {
        const until = new Date(Date.now() + said.answer_within * 1_000);
        this.stage.set({ kind: 'offered', vote: said.vote, until });
        return;
      }
      case 'recorded':
        this.stage.set({ kind: 'recorded' });
        return;
      case 'error':
        this.failed(said.code);
        return;
      case 'closed':
        return;
    }
  }

  /** What ends the conversation is said by its close; what does not leaves the citizen where they were. */
  private failed(code: string): void {
    const stage = this.stage.get();
    if (Object.values(FINAL).includes(code)) this.stage.set({ kind: 'refused', reason: code });
    else if (code === 'unavailable' && stage.kind === 'sending') {
      this.stage.set({ ...stage, kind: 'offered' });
    } else if (code === 'answered_too_late' || code === 'not_offered') {
      this.stage.set({ kind: 'waiting', until: this.waitingUntil });
    }
  }

  private closed(code: number, first: object): void {
    this.socket = undefined;
    const { kind } = this.stage.get();
    if (kind === 'recorded' || kind === 'refused') return;
    const reason = FINAL[code];
    if (reason !== undefined) {
      this.stage.set({ kind: 'refused', reason });
      return;
    }
    const key = this.resumeKey;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    this.failures += 1;
    this.stage.set({ kind: 'connecting', isBack: key !== undefined });
    this.timer = setTimeout(() => {
      this.connect(key === undefined ? first : { type: 'resume', resume: key });
    }, pause);
  }

  private answer(message: object): void {
    const stage = this.stage.get();
    if (this.socket?.readyState !== WebSocket.OPEN || stage.kind !== 'offered') return;
    this.stage.set({ ...stage, kind: 'sending' });
    this.socket.send(JSON.stringify(message));
  }
}
