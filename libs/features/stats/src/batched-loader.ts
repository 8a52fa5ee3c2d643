interface Waiting<Value> {
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export interface BatchLimits {
  /** Loads under way at once. */
  readonly loads: number;
  readonly keys: number;
}

/**
 * Loads at once while there is room. Whoever comes while the loads are under way is collected for the next: a flood of
 * different keys becomes few loads of many, and costs no more than `loads` connections.
 */
export class BatchedLoader<Key, Value> {
  private readonly waiting = new Map<Key, Waiting<Value>[]>();
  private running = 0;

  constructor(
    private readonly loadAll: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
    private readonly limits: BatchLimits,
  ) {}

  async load(key: Key): Promise<Value | undefined> {
    const loaded = new Promise<Value | undefined>((resolve, reject) => {
      const others = this.waiting.get(key) ?? [];
      this.waiting.set(key, [...others, { resolve, reject }]);
    });
    // Not before those have come who ask in the same moment.
    queueMicrotask(() => void this.drain());
    return loaded;
  }

  private async drain(): Promise<void> {
    while (this.running < this.limits.loads && this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, this.limits.keys);
      for (const [key] of batch) this.waiting.delete(key);
      this.running += 1;
      await this.run(batch);
      this.running -= 1;
    }
  }

  private async run(batch: readonly (readonly [Key, readonly Waiting<Value>[]])[]): Promise<void> {
    try {
      const values = await this.loadAll(batch.map(([key]) => key));
      for (const [key, all] of batch) for (const { resolve } of all) resolve(values.get(key));
    } catch (error) {
      for (const [, all] of batch) for (const { reject } of all) reject(error);
    }
  }
}
