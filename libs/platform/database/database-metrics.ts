import { Gauge, type Registry } from 'prom-client';

export interface PoolUse {
  readonly pool: string;
  readonly inUse: number;
  readonly idle: number;
  /** Requests without a connection. */
  readonly waiting: number;
}

interface CountingPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export function useOf(
  pool: string,
  { totalCount: total, idleCount: idle, waitingCount: waiting }: CountingPool,
): PoolUse {
  return { pool, inUse: total - idle, idle, waiting };
}

/** Read when somebody asks: nothing of it is on the path of a request. */
export function showPools(registry: Registry, pools: () => readonly PoolUse[]): void {
  new Gauge({
    name: 'scrutin_database_connections',
    help: 'Connections to PostgreSQL by pool; waiting are requests that have none.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const { pool, inUse, idle, waiting } of pools()) {
        this.set({ pool, state: 'in_use' }, inUse);
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'waiting' }, waiting);
      }
    },
  });
}
