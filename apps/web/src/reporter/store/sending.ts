import { FULL_PACE, type Pace } from '../book/pace.js';
import { database, type Halt, type SenderName, type Sending } from './database.js';

export async function readSending(name: SenderName): Promise<Sending> {
  return (await database.sending.get(name)) ?? { name, pace: FULL_PACE, halt: undefined };
}

export async function writeSending(
  name: SenderName,
  pace: Pace,
  halt: Halt | undefined,
): Promise<void> {
  await database.sending.put({ name, pace, halt });
}

/** Somebody signed in, asked for it, or the network is back: no use in waiting out the rest. */
export async function freeToSend(): Promise<void> {
  await database.sending.clear();
}
