import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DomainError } from '#kernel';
import { LOGGER, type Logger } from '#platform/logging';
import { clientNetwork } from '#platform/rate-limits';
import { AnswerBook } from './answer-book.js';
import type { Happening } from './domain/conversation.js';
import type { Answer, Resume, ShownVote, Voting } from './domain/messages.js';
import { Hall } from './hall.js';
import { LineDesk } from './line-desk.js';
import { LineNews } from './line-news.js';
import { Seat, type CitizenLine, type House } from './seat.js';
import { Turns } from './turns.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/**
 * At the database, so that a rush of citizens leaves room to whoever reports votes, and those who come and go to whoever
 * answers.
 */
const AT_ONCE = 2;

/** Takes connections of citizens, of whatever transport, and does what their conversations ask for. */
@Injectable()
export class VoteVerificationService implements House, BeforeApplicationShutdown {
  private readonly open = new Map<Seat, string>();
  private readonly byNetwork = new Map<string, number>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly comings = new Turns(AT_ONCE);
  private readonly answers = new Turns(AT_ONCE);
  private isStopped = false;

  constructor(
    private readonly hall: Hall,
    private readonly desk: LineDesk,
    private readonly book: AnswerBook,
    private readonly news: LineNews,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Hand in what the citizen says with `hear`, and the end of the connection with `gone`. */
  connect(line: CitizenLine, address: string): Seat {
    const network = clientNetwork(address);
    const count = this.byNetwork.get(network) ?? 0;
    const { connections, connectionsByAddress, times } = this.settings;
    const isFull = count >= connectionsByAddress || this.open.size >= connections;
    const seat = new Seat(line, this, times);
    this.open.set(seat, network);
    this.byNetwork.set(network, count + 1);
    if (this.isStopped) seat.happen({ kind: 'stopping' });
    else if (isFull) seat.happen({ kind: 'flooded' });
    return seat;
  }

  /** Everybody is told to come back elsewhere; what was being written down is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    for (const seat of [...this.open.keys()]) seat.happen({ kind: 'stopping' });
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  join(seat: Seat, request: Voting | Resume): void {
    this.run(this.comings, seat, async () => {
      const { connectionId } = seat;
      const { processId } = this.hall;
      const admission = await this.desk.admit(request, { processId, connectionId });
      if ('refusal' in admission) {
        seat.happen({ kind: 'refused', code: admission.refusal });
        return;
      }
      const { resume, seated } = admission;
      const { citizenId, officeId, waitsUntil, leftMs } = seated;
      if (seat.state !== 'joining') {
        // Gone meanwhile. Nobody has the key of a place that is new.
        if (request.type === 'voting') await this.desk.leave(citizenId);
        else await this.desk.disconnect(citizenId, connectionId);
        return;
      }
      const former = this.hall.enter(seat, { citizenId, officeId });
      seat.seat({ citizenId, officeId }, resume, waitsUntil, leftMs);
      former?.happen({ kind: 'stopping' });
      this.news.announce(officeId);
    });
  }

  answer(seat: Seat, answer: Answer, vote: ShownVote): void {
    const { occupant } = seat;
    if (occupant === undefined) throw new Error('somebody answers who never came in');
    this.run(this.answers, seat, async () => {
      const { kind, goesOn } = await this.book.take(occupant, answer, vote);
      seat.happen({ kind });
      if (goesOn || kind === 'missed') this.news.announce(occupant.officeId);
    });
  }

  release(seat: Seat, vote: ShownVote): void {
    const { occupant } = seat;
    if (occupant === undefined) throw new Error('somebody had a vote who never came in');
    this.run(this.answers, seat, async () => {
      await this.book.release(occupant, vote);
      this.news.announce(occupant.officeId);
    });
  }

  ended(seat: Seat, because: Happening['kind']): void {
    const network = this.forget(seat);
    this.hall.leave(seat);
    const { occupant, connectionId } = seat;
    if (occupant === undefined || because === 'recorded') return;
    const mayComeBack = because === 'gone' || because === 'stopping';
    const leave = async (): Promise<void> => {
      if (mayComeBack) await this.desk.disconnect(occupant.citizenId, connectionId);
      else await this.desk.leave(occupant.citizenId);
    };
    this.run(this.comings, seat, leave, network);
  }

  private forget(seat: Seat): string | undefined {
    const network = this.open.get(seat);
    if (network === undefined) return undefined;
    this.open.delete(seat);
    const left = (this.byNetwork.get(network) ?? 1) - 1;
    if (left === 0) this.byNetwork.delete(network);
    else this.byNetwork.set(network, left);
    return network;
  }

  /** Faults end in the conversation; those that are ours are logged, too. */
  private run(
    turns: Turns,
    seat: Seat,
    work: () => Promise<void>,
    network = this.open.get(seat) ?? '',
  ): void {
    const running = turns
      .take(network, work)
      .catch((error: unknown) => {
        if (!(error instanceof DomainError)) {
          this.logger.error({ err: error }, 'a conversation with a citizen failed');
        }
        seat.happen({ kind: 'failed' });
      })
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
  }
}
