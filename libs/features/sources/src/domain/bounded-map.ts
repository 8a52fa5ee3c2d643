/** Keeps what was used last: when it is full, what has waited longest goes. */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(
    private readonly capacity: number,
    private readonly onEvicted: (key: K, value: V) => void = () => undefined,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    // Far from full nothing is about to go, and the order does not matter yet.
    if (value === undefined || this.entries.size < this.capacity / 2) return value;
    // A map keeps the order of insertion: put back, it is the youngest.
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= this.capacity) return;
    const [oldest] = this.entries;
    if (oldest === undefined) return;
    this.entries.delete(oldest[0]);
    this.onEvicted(...oldest);
  }

  delete(key: K): boolean {
    return this.entries.delete(key);
  }
}
