import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Gauge } from 'prom-client';
import type { OfficeId } from '#kernel';
import { HttpMetrics } from '#platform/metrics';
import type { Occupant, Seat } from './seat.js';

/** Everybody who is connected to this process and waits. */
@Injectable()
export class Hall {
  readonly processId: string = randomUUID();
  private readonly byCitizen = new Map<string, Seat>();
  private readonly byOffice = new Map<OfficeId, Set<Seat>>();

  constructor(@Optional() @Inject(HttpMetrics) http?: HttpMetrics) {
    if (http === undefined) return;
    const { byCitizen } = this;
    new Gauge({
      name: 'scrutin_waiting_citizens',
      help: 'Citizens who are connected to this process and wait for a vote.',
      registers: [http.registry],
      collect() {
        this.set(byCitizen.size);
      },
    });
  }

  /** Answers with the seat that the same citizen had here, if there was one. */
  enter(seat: Seat, { citizenId, officeId }: Occupant): Seat | undefined {
    const former = this.byCitizen.get(citizenId);
    this.byCitizen.set(citizenId, seat);
    const there = this.byOffice.get(officeId) ?? new Set();
    this.byOffice.set(officeId, there.add(seat));
    return former;
  }

  leave(seat: Seat): void {
    if (seat.occupant === undefined) return;
    const { citizenId, officeId } = seat.occupant;
    if (this.byCitizen.get(citizenId) === seat) this.byCitizen.delete(citizenId);
    const there = this.byOffice.get(officeId);
    there?.delete(seat);
    if (there?.size === 0) this.byOffice.delete(officeId);
  }

  find(citizenId: string): Seat | undefined {
    return this.byCitizen.get(citizenId);
  }

  all(): readonly Seat[] {
    return [...this.byCitizen.values()];
  }

  offices(): readonly OfficeId[] {
    return [...this.byOffice.keys()];
  }

  isAnybodyIn(officeId: OfficeId): boolean {
    return this.byOffice.has(officeId);
  }

  isAnybodyWaitingIn(officeId: OfficeId): boolean {
    for (const { state } of this.byOffice.get(officeId) ?? []) if (state === 'waiting') return true;
    return false;
  }
}
