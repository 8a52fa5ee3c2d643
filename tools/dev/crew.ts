import { PlainError } from '../local-services/plain-error.js';

/** Lower ranks stand on higher ones and are stopped before them. */
export const rank = { demo: 0, api: 1, redis: 2, storage: 2, postgres: 3 } as const;

export interface CrewMember {
  readonly name: string;
  readonly rank: (typeof rank)[keyof typeof rank];
  /** Settles when the process ends, and says how; left out for one that is meant to end. */
  readonly exited?: Promise<string>;
  stop(): Promise<void>;
}

/** Everything that this run has started and must stop. */
export class Crew {
  private readonly members: CrewMember[] = [];
  private stopping = false;
  private readonly reportLoss: (error: PlainError) => void;
  /** Rejects as soon as a member ends that nobody has asked to. */
  readonly loss: Promise<never>;

  constructor() {
    let reject: (error: PlainError) => void = () => undefined;
    this.loss = new Promise<never>((_, rejectLoss) => {
      reject = rejectLoss;
    });
    this.reportLoss = reject;
    // Nobody may be waiting yet when the first one is lost.
    this.loss.catch(() => undefined);
  }

  enlist(member: CrewMember): void {
    this.members.push(member);
    void member.exited?.then((how) => {
      if (this.stopping) return;
      this.reportLoss(
        new PlainError(`${member.name} stopped unexpectedly (${how}): stopping everything else.`),
      );
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const level of new Set(Object.values(rank))) {
      const leaving = this.members.filter((member) => member.rank === level);
      const outcomes = await Promise.allSettled(leaving.map((member) => member.stop()));
      const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
      for (const { reason } of failures) process.stderr.write(`${String(reason)}\n`);
    }
  }
}
