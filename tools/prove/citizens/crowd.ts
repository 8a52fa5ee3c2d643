import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { loopback } from '../../local-services/ports.js';
import { takeErrands } from '../errand.js';

export interface Newcomer {
  readonly officeId: string;
  readonly electorId: string;
  readonly address: string;
}

export type CrowdErrand =
  | { readonly errand: 'wait'; readonly port: number; readonly newcomers: readonly Newcomer[] }
  | { readonly errand: 'vote'; readonly answerAfterMs: number; readonly withinMs: number };

/** What one citizen saw. */
export interface Seen {
  readonly votes: readonly SeenVote[];
  readonly recorded: readonly string[];
  readonly errors: readonly string[];
  readonly code: number | undefined;
}

export interface SeenVote {
  readonly id: string;
  readonly index: number;
  /** Milliseconds of the machine's clock, which PostgreSQL goes by as well. */
  readonly at: number;
}

interface Word {
  readonly type: string;
  readonly code?: string | number;
  readonly vote_id?: string;
  readonly vote?: { readonly id: string; readonly index: number };
}

/** Who come at once. */
const AT_ONCE = 50;
const WAIT_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;

class Citizen {
  readonly votes: SeenVote[] = [];
  readonly recorded: string[] = [];
  readonly errors: string[] = [];
  isWaiting = false;
  code: number | undefined;

  private constructor(private readonly socket: WebSocket) {}

  static async come(port: number, { officeId, electorId, address }: Newcomer): Promise<Citizen> {
    const url = `ws://${loopback}:${String(port)}/ws/vote-verification`;
    const socket = new WebSocket(url, { headers: { 'x-forwarded-for': address } });
    const citizen = new Citizen(socket);
    socket.on('message', (data: Buffer) => {
      citizen.hear(JSON.parse(data.toString()) as Word, Date.now());
    });
    socket.on('close', (code) => (citizen.code = code));
    await once(socket, 'open');
    citizen.say({ type: 'voting', poll_office_id: officeId, elector_id: electorId });
    await citizen.until(() => citizen.isWaiting || citizen.code !== undefined);
    return citizen;
  }

  /** Set before anybody votes. */
  answerAfterMs = 0;

  get isDone(): boolean {
    return this.code !== undefined;
  }

  private hear({ type, vote, code, vote_id: voteId }: Word, at: number): void {
    if (type === 'waiting') this.isWaiting = true;
    if (type === 'recorded') this.recorded.push(String(voteId));
    if (type === 'error') this.errors.push(String(code));
    if (vote === undefined) return;
    this.votes.push({ ...vote, at });
    setTimeout(() => {
      this.say({ type: 'confirm', vote_id: vote.id });
    }, this.answerAfterMs);
  }

  private say(message: object): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private async until(isSo: () => boolean): Promise<void> {
    const deadline = Date.now() + WAIT_WITHIN_MS;
    while (!isSo()) {
      if (Date.now() > deadline) throw new Error('a citizen was not let into the line');
      await once(this.socket, 'message');
    }
  }
}

const crowd: Citizen[] = [];

async function wait(
  { port, newcomers }: Extract<CrowdErrand, { errand: 'wait' }>,
  onProgress: (done: number) => void,
): Promise<number> {
  const left = [...newcomers.entries()];
  const enter = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [place, newcomer] = next;
      crowd[place] = await Citizen.come(port, newcomer);
      onProgress(newcomers.length - left.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enter));
  return crowd.filter(({ isWaiting }) => isWaiting).length;
}

/** Until each has seen a vote, answered and been sent home, or until it has lasted too long. */
async function vote({
  answerAfterMs,
  withinMs,
}: Extract<CrowdErrand, { errand: 'vote' }>): Promise<readonly Seen[]> {
  for (const one of crowd) one.answerAfterMs = answerAfterMs;
  const deadline = Date.now() + withinMs;
  while (crowd.some(({ isDone }) => !isDone) && Date.now() < deadline) await pause(LOOK_EVERY_MS);
  return crowd.map(({ votes, recorded, errors, code }) => ({ votes, recorded, errors, code }));
}

takeErrands(async (sent, onProgress) => {
  const errand = sent as CrowdErrand;
  switch (errand.errand) {
    case 'wait':
      return wait(errand, onProgress);
    case 'vote':
      return vote(errand);
  }
});
