import { setTimeout as pause } from 'node:timers/promises';
import { takeErrands } from './errand.js';
import { FieldLine, type FieldRequest } from './field-line.js';

/** What leaves at one instant. */
export interface PacedRequest extends FieldRequest {
  /** Of the ports that were named. */
  readonly process: number;
}

export interface PacedErrand {
  readonly ports: readonly number[];
  readonly instants: readonly (readonly PacedRequest[])[];
  /** Instants in a second. They come when they are due, whether the last one was answered or not. */
  readonly rate: number;
  readonly connections: number;
}

export interface PacedOutcome {
  readonly statuses: Readonly<Record<string, number>>;
  readonly broken: number;
  readonly seconds: number;
  /** From when it was due to its answer. */
  readonly latenciesMs: readonly number[];
  /** How late the last of each hundred left. */
  readonly latestMs: number;
}

async function send(
  { ports, instants, rate, connections }: PacedErrand,
  onProgress: (done: number) => void,
): Promise<PacedOutcome> {
  const line = new FieldLine(connections);
  const statuses: Record<string, number> = {};
  const latenciesMs: number[] = [];
  let broken = 0;
  let latestMs = 0;
  const started = performance.now();
  const deliver = async ({ process, ...request }: PacedRequest, due: number): Promise<void> => {
    try {
      const { status } = await line.send(ports[process] ?? 0, request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      latenciesMs.push(performance.now() - due);
    } catch {
      broken += 1;
    }
  };
  const underWay: Promise<void>[] = [];
  for (const [n, requests] of instants.entries()) {
    const due = started + (n * 1_000) / rate;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    latestMs = Math.max(latestMs, performance.now() - due);
    for (const request of requests) underWay.push(deliver(request, due));
    if (n % 100 === 0) onProgress(n);
  }
  await Promise.all(underWay);
  line.close();
  const seconds = (performance.now() - started) / 1_000;
  latenciesMs.sort((one, other) => one - other);
  return { statuses, broken, seconds, latenciesMs, latestMs };
}

takeErrands(async (errand, onProgress) => send(errand as PacedErrand, onProgress));
