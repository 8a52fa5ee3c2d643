import type { Stage } from './plan/deeds.js';
import { runningOrder, type Country, type PlannedOffice } from './plan/country.js';
import { figuresAfter, planOffice, type OfficePlan } from './plan/office-plan.js';
import { OfficeRun, type OfficeRunServices } from './office-run.js';
import type { FiguresCheck } from './figures-check.js';
import type { OpenElection } from './election-set-up.js';

export interface ElectionDayPlan {
  readonly country: Country;
  readonly election: OpenElection;
  /** How many offices are busy at a time. */
  readonly atOnce: number;
  /** Closes the doors although offices remain: those report late. */
  readonly closeAfterMs: number | undefined;
  /** Says when they closed. */
  readonly closeDoors: () => Promise<Date>;
  readonly check: FiguresCheck;
}

/** Offices have their turn one after the other, some at a time; they count once the doors have closed. */
export class ElectionDay {
  private readonly coming: PlannedOffice[];
  private readonly voted: PlannedOffice[] = [];
  private closedAt: Date | undefined;
  private stagesDone = 0;
  private busy = 0;
  private closing: Promise<void> | undefined;
  private readonly closed: Promise<void>;
  private announceClosed: () => void = () => undefined;

  constructor(
    private readonly plan: ElectionDayPlan,
    private readonly services: OfficeRunServices,
  ) {
    this.coming = [...runningOrder(plan.country)];
    this.closedAt = plan.election.closedAt;
    this.closed = new Promise((resolve) => {
      this.announceClosed = resolve;
    });
  }

  /** From 0 to 1. */
  get progress(): number {
    return this.stagesDone / (2 * this.plan.country.offices.length);
  }

  private get hasClosed(): boolean {
    return this.closedAt !== undefined;
  }

  get phase(): string {
    return this.hasClosed ? 'counting' : 'voting';
  }

  async run(): Promise<void> {
    const { closeAfterMs, atOnce } = this.plan;
    const timer =
      closeAfterMs === undefined
        ? undefined
        : setTimeout(() => {
            // Whoever waits for it meets its failure.
            this.close().catch(() => undefined);
          }, closeAfterMs);
    this.services.signal.addEventListener('abort', this.announceClosed, { once: true });
    try {
      await Promise.all(Array.from({ length: atOnce }, () => this.work()));
    } finally {
      clearTimeout(timer);
    }
  }

  private async work(): Promise<void> {
    while (!this.services.signal.aborted) {
      const waiting = this.hasClosed ? this.voted.shift() : undefined;
      const office = waiting ?? this.coming.shift();
      if (office !== undefined) {
        await this.serve(office, waiting === undefined ? 'day' : 'evening');
      } else if (this.hasClosed) {
        return;
      } else if (this.busy === 0) {
        // The last one out closes the doors.
        await this.close();
      } else {
        await this.closed;
      }
    }
  }

  private async serve(office: PlannedOffice, stage: Stage): Promise<void> {
    this.busy += 1;
    const plan = planOffice(this.plan.country, office);
    if (stage === 'day' && (await this.isOver(plan))) {
      this.stagesDone += 2;
    } else {
      await this.runOffice(plan, stage);
      this.stagesDone += 1;
    }
    this.busy -= 1;
  }

  /** An earlier run has finished it: its figures are all there. */
  private async isOver(plan: OfficePlan): Promise<boolean> {
    if (!this.plan.election.wasOpen) return false;
    const { number } = plan.office;
    const expected = figuresAfter(plan);
    if ((await this.plan.check.differencesOf(plan.office, expected)).length > 0) return false;
    this.services.ledger.figures.set(number, expected);
    return true;
  }

  private async runOffice(plan: OfficePlan, stage: Stage): Promise<void> {
    const { election } = this.plan;
    const officeId = election.officeIds.get(plan.office.code) ?? '';
    const { opensAt, wasOpen } = election;
    const isDayDone = stage === 'evening';
    const hours = { votes: opensAt, ballots: this.closedAt ?? opensAt };
    const run = new OfficeRun(
      { plan, officeId, hours, isReplay: wasOpen, isDayDone },
      this.services,
    );
    await run.run(stage);
    const { ledger, signal } = this.services;
    if (stage === 'evening' || signal.aborted || ledger.uncertain.has(plan.office.number)) return;
    this.voted.push(plan.office);
  }

  private async close(): Promise<void> {
    if (this.hasClosed || this.services.signal.aborted) return;
    this.closing ??= this.plan
      .closeDoors()
      .then((closedAt) => {
        this.closedAt = closedAt;
      })
      .finally(this.announceClosed);
    await this.closing;
  }
}
