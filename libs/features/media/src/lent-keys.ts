import type { ScopedCredentials } from '#platform/storage';

/**
 * Keys that were lent and may be lent again. All of them live equally long, so the one that came first is the one that
 * ends first, and goes first when there is no room.
 */
export class LentKeys {
  private readonly byFolder = new Map<string, ScopedCredentials>();

  constructor(
    private readonly most: number,
    private readonly minLeftMs: number,
  ) {}

  get size(): number {
    return this.byFolder.size;
  }

  /** Only what is good for a while: keys that end in the middle of an upload help nobody. */
  find(folder: string, now: Date): ScopedCredentials | undefined {
    const kept = this.byFolder.get(folder);
    if (kept === undefined) return undefined;
    if (kept.expiresAt.getTime() - now.getTime() >= this.minLeftMs) return kept;
    this.byFolder.delete(folder);
    return undefined;
  }

  keep(folder: string, credentials: ScopedCredentials): void {
    this.byFolder.delete(folder);
    this.byFolder.set(folder, credentials);
    const [first] = this.byFolder.keys();
    if (this.byFolder.size > this.most && first !== undefined) this.byFolder.delete(first);
  }
}
