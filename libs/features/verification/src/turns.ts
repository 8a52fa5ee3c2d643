/** So many at once. The others wait: those of one network for each other, and networks take turns, so that none fills the line. */
export class Turns {
  private readonly waiting = new Map<string, (() => void)[]>();
  private free: number;

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  async take<T>(network: string, work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await this.wait(network);
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private async wait(network: string): Promise<void> {
    return new Promise((resolve) => {
      const others = this.waiting.get(network);
      if (others === undefined) this.waiting.set(network, [resolve]);
      else others.push(resolve);
    });
  }

  private passOn(): void {
    const [first] = this.waiting;
    if (first === undefined) {
      this.free += 1;
      return;
    }
    const [network, others] = first;
    const next = others.shift();
    this.waiting.delete(network);
    // To the end of the round.
    if (others.length > 0) this.waiting.set(network, others);
    next?.();
  }
}
