import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CitizenClient, ShownVote } from './clients/citizen-client.js';
import type { Ledger } from './ledger.js';
import { statementsOf } from './plan/deeds.js';
import type { OfficePlan } from './plan/office-plan.js';

const COME_BACK_AFTER_MS = 500;
/** The platform stops, or has no room at this moment: it says so, and one comes back. */
const COME_BACK = new Set([1001, 1006, 1013, 4408, 4429]);

/** The citizens of one office who confirm their vote, one after the other while their day goes on. */
export class Booth {
  private readonly closed = new AbortController();

  constructor(
    private readonly office: { readonly plan: OfficePlan; readonly officeId: string },
    private readonly citizens: CitizenClient,
    private readonly ledger: Ledger,
  ) {}

  /** Until so many have been here, or it is closed. */
  async receive(count: number): Promise<void> {
    const { signal } = this.closed;
    for (let left = count; left > 0 && !signal.aborted;) {
      if (await this.receiveOne()) left -= 1;
      else await pause(COME_BACK_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  close(): void {
    this.closed.abort();
  }

  /** False where somebody has to come again. */
  private async receiveOne(): Promise<boolean> {
    const { plan, officeId } = this.office;
    try {
      const visit = await this.citizens.visit(officeId, randomUUID(), this.closed.signal);
      if (visit.kind === 'recorded') this.compare(visit.vote);
      else if (!this.closed.signal.aborted) {
        this.ledger.did(`citizen is sent away with ${String(visit.code)}`);
        if (!COME_BACK.has(visit.code)) {
          this.ledger.surprise(`${plan.office.code}, citizen: ended with ${String(visit.code)}`);
        }
        return false;
      }
      return true;
    } catch (error) {
      this.ledger.retried('citizen', error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** What a citizen is shown is what some reporter said of that voter. */
  private compare({ index, gender, age, has_torn: hasTorn }: ShownVote): void {
    const { plan } = this.office;
    this.ledger.did('citizen confirms a vote');
    this.ledger.confirmed(plan.office.number);
    const said = plan.deeds
      .flatMap(statementsOf)
      .some(
        ({ stream, index: of, facts }) =>
          stream === 'votes' &&
          of === index &&
          facts?.['gender'] === gender &&
          facts['age'] === age &&
          facts['has_torn'] === hasTorn,
      );
    if (said) return;
    const shown = `${gender} ${age} ${String(hasTorn)}`;
    this.ledger.surprise(
      `${plan.office.code}, citizen: ${shown} of voter ${String(index)} was said by nobody`,
    );
  }
}
