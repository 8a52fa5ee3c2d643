/** What waits for somebody who reads slowly: the news of no room twice. */
export class Outbox<Reply> {
  private readonly replies: Reply[] = [];
  private readonly owed = new Set<string>();

  /** False where it is more than anybody leaves unread who reads at all. */
  reply(message: Reply, limit: number): boolean {
    this.replies.push(message);
    return this.replies.length <= limit;
  }

  /** False where this room was owed already: what came in between is left out. */
  owe(roomKey: string): boolean {
    if (this.owed.has(roomKey)) return false;
    this.owed.add(roomKey);
    return true;
  }

  forget(roomKey: string): void {
    this.owed.delete(roomKey);
  }

  /** Replies in their order, then rooms, the longest owed first. */
  next(): { readonly reply: Reply } | { readonly roomKey: string } | undefined {
    const reply = this.replies.shift();
    if (reply !== undefined) return { reply };
    const [roomKey] = this.owed;
    if (roomKey === undefined) return undefined;
    this.owed.delete(roomKey);
    return { roomKey };
  }

  get size(): number {
    return this.replies.length + this.owed.size;
  }
}
