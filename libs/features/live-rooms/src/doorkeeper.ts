import type { AccountActor, ElectionId } from '#kernel';
import type { ClientMessageType } from './domain/messages.js';

/** Who follows, and until when they may without saying it anew. */
export interface Guest {
  readonly actor: AccountActor;
  readonly until: Date;
}

export interface Stay {
  readonly actor: AccountActor;
  readonly electionId: ElectionId;
}

/** Who may enter. What is not shown at all, to nobody, is for the reader of rooms to leave out. */
export interface Doorkeeper {
  /** What may be said here. */
  readonly messages: readonly ClientMessageType[];
  /** Whether one has to say who one is. */
  readonly asksForNames: boolean;
  identify(token: string): Promise<Guest | undefined>;
  mayEnter(guest: Guest | undefined, electionId: ElectionId): Promise<boolean>;
  /** Of those who are in rooms, whoever may not be there any more. */
  findUnwelcome(stays: readonly Stay[]): Promise<readonly Stay[]>;
}

export const DOORKEEPER = Symbol('Doorkeeper');

/** Everybody, to what the public sees. */
export class OpenDoor implements Doorkeeper {
  readonly messages = ['join', 'leave'] as const;
  readonly asksForNames = false;

  async identify(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async mayEnter(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async findUnwelcome(): Promise<readonly Stay[]> {
    return Promise.resolve([]);
  }
}
