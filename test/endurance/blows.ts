import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../../tools/prove/proof.js';
import type { EvidenceStore } from './evidence-store.js';
import type { Blow } from './schedule.js';

/** As long as a supervisor takes. */
const BACK_AFTER_MS = 300;
const SLOW_BY_MS = 100;

/**
 * What goes wrong on such a day. All of it in the first half: the second shows whether it has been forgotten.
 */
export function blowsOf(
  { ground, crew }: Stage,
  store: EvidenceStore,
  wholeMs: number,
): readonly Blow[] {
  const share = (percent: number): number => (wholeMs * percent) / 100;
  const { disk } = ground;
  return [
    { at: 3, name: 'kill -9 of a process', strike: async () => crew.replace(1, BACK_AFTER_MS) },
    { at: 7, name: 'kill -9 of the other', strike: async () => crew.replace(0, BACK_AFTER_MS) },
    { at: 12, name: 'PostgreSQL stops at once', strike: async () => ground.crashPostgres() },
    { at: 16, name: 'Redis is killed', strike: async () => ground.crashRedis() },
    { at: 22, name: 'Redis is back, empty', strike: async () => ground.restartRedis() },
    { at: 24, name: 'the object store and its STS are gone', strike: async () => store.stop() },
    { at: 33, name: 'the object store is back', strike: async () => store.start() },
    {
      ...{ at: 34, name: `the database is ${String(SLOW_BY_MS)} ms further away, each way` },
      strike: async () => {
        ground.slowDownPostgres(SLOW_BY_MS);
        await pause(share(5));
        ground.slowDownPostgres(0);
      },
    },
    ...(disk === undefined
      ? []
      : [
          {
            ...{ at: 41, name: 'the disk of the database is full' },
            strike: async () => {
              await disk.fill();
              await pause(share(3));
              await disk.free();
              await ground.revivePostgres();
            },
          },
        ]),
    { at: 46, name: 'PostgreSQL stops at once, again', strike: async () => ground.crashPostgres() },
  ];
}
