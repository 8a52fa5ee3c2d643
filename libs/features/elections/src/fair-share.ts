import type { Actor } from '#kernel';

/** How much of what everybody shares one account holds at a time: nobody takes all of it. */
export class FairShare {
  private readonly held = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly refusal: () => Error,
  ) {}

  /** What it returns gives the share back; called twice, it does so once. */
  take(actor: Actor): () => void {
    const key = 'id' in actor ? actor.id : actor.kind;
    const held = this.held.get(key) ?? 0;
    if (held >= this.most) throw this.refusal();
    this.held.set(key, held + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.giveBack(key);
    };
  }

  private giveBack(key: string): void {
    const left = (this.held.get(key) ?? 1) - 1;
    if (left === 0) this.held.delete(key);
    else this.held.set(key, left);
  }
}
