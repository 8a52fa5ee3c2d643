import type { PacedRequest } from '../paced-reporters.js';
import type { ProvingWorld, WorldPlan } from '../proving-world.js';

export interface DashboardsSize {
  readonly votesPerSecond: number;
  readonly seconds: number;
  /** Votes of one request: of a batch, where it is more than one. */
  readonly batch: number;
  readonly offices: number;
}

/** Each office reports its voters in order, batch after batch. */
export class DashboardsPlan {
  readonly requests: number;

  constructor(private readonly size: DashboardsSize) {
    this.requests = Math.ceil((size.votesPerSecond * size.seconds) / size.batch);
  }

  get votes(): number {
    return this.requests * this.size.batch;
  }

  get requestsPerSecond(): number {
    return this.size.votesPerSecond / this.size.batch;
  }

  get world(): WorldPlan {
    const { offices } = this.size;
    return {
      code: 'DASHBOARDS',
      registered: Math.ceil(this.votes / offices) + this.size.batch,
      casts: Array.from({ length: offices }, () => ['unverified'] as const),
    };
  }

  /** To that process. */
  instants(world: ProvingWorld, process: number): readonly (readonly PacedRequest[])[] {
    const { offices, batch } = this.size;
    return Array.from({ length: this.requests }, (_, n) => {
      const office = n % offices;
      const first = Math.floor(n / offices) * batch + 1;
      const items = Array.from({ length: batch }, (_item, at) => vote(first + at));
      const authorization = world.reporters[office]?.[0]?.authorization ?? '';
      const request = { method: 'POST', authorization, process };
      return [
        batch === 1
          ? { ...request, path: '/api/vote/', body: items[0] }
          : { ...request, path: '/api/vote/batch/', body: { items } },
      ];
    });
  }
}

function vote(index: number) {
  return {
    index,
    gender: index % 2 === 0 ? 'female' : 'male',
    age: 'less_60',
    has_torn: index % 9 === 0,
  };
}
