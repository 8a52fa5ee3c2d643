import { FULL_PACE, type Pace } from '../book/pace.js';
import { database, type Halt, type Sending } from './database.js';

const AT_FIRST: Sending = { name: 'sender', pace: FULL_PACE, halt: undefined };

export async function readSending(): Promise<Sending> {
  return (await database.sending.get('sender')) ?? AT_FIRST;
}

export async function writeSending(pace: Pace, halt: Halt | undefined): Promise<void> {
  await database.sending.put({ name: 'sender', pace, halt });
}

/** Somebody signed in, asked for it, or the network is back: no use in waiting out the rest. */
export async function freeToSend(): Promise<void> {
  await database.sending.put(AT_FIRST);
}
