export interface Room {
  readonly kind: 'election' | 'area' | 'office';
  readonly id: string;
}

/** A room's state, whole; only what changed is sent. */
export type RoomState = Readonly<Record<string, unknown>>;

export type Said =
  | { readonly type: 'snapshot'; readonly version: number; readonly state: RoomState }
  | {
      readonly type: 'change';
      readonly from: number;
      readonly version: number;
      readonly changes: RoomState;
    }
  | { readonly type: 'current'; readonly version: number }
  | { readonly type: 'left' | 'error' | 'closed'; readonly code: string | number };

/** The state as far as it was heard. A change that does not follow on what is held is asked for again. */
export class HeldRoom {
  private version: number | undefined;
  private state: RoomState = {};
  isCurrent = false;

  constructor(
    private readonly room: Room,
    private readonly say: (message: unknown) => void,
    private readonly show: (state: RoomState) => void,
  ) {}

  join(): void {
    const since = this.version === undefined ? {} : { since: this.version };
    this.say({ type: 'join', room: this.room, ...since });
  }

  hear(said: Said): void {
    if (said.type === 'snapshot') this.hold(said.version, said.state);
    else if (said.type === 'change') this.change(said);
    else if (said.type === 'current') this.hold(said.version, this.state);
    else this.isCurrent = false;
  }

  private change({ from, version, changes }: Extract<Said, { type: 'change' }>): void {
    if (from === this.version) this.hold(version, { ...this.state, ...changes });
    else this.join();
  }

  private hold(version: number, state: RoomState): void {
    this.version = version;
    this.state = state;
    this.isCurrent = true;
    this.show(state);
  }
}
