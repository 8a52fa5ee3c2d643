import type { ServerMessage } from './domain/messages.js';
import type { Sections } from './domain/room-log.js';
import type { RoomName } from './domain/room.js';

/** A message as the text that is sent: made once, however many it is for. Who sends it may keep what they made of it. */
export class ReadyMessage {
  constructor(
    readonly kind: 'snapshot' | 'change' | 'reply',
    readonly text: string,
  ) {}
}

export function reply(message: ServerMessage): ReadyMessage {
  return new ReadyMessage('reply', JSON.stringify(message));
}

export function snapshotOf(room: RoomName, version: number, state: Sections): ReadyMessage {
  const head = JSON.stringify({ type: 'snapshot', room, version });
  return new ReadyMessage('snapshot', withMember(head, 'state', state));
}

export function changeOf(
  room: RoomName,
  from: number,
  version: number,
  changes: Sections,
): ReadyMessage {
  const head = JSON.stringify({ type: 'change', room, from, version });
  return new ReadyMessage('change', withMember(head, 'changes', changes));
}

/** The sections are JSON already. */
function withMember(head: string, name: string, sections: Sections): string {
  const members = Object.entries(sections).map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return `${head.slice(0, -1)},${JSON.stringify(name)}:{${members.join(',')}}}`;
}
