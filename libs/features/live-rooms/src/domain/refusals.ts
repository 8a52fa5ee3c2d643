import type { RoomKind, RoomName } from './room.js';

/** What a client is told when something is not to be had. Programs go by the code. */
const DETAILS = {
  malformed: 'This message cannot be read.',
  election_not_found: 'There is no such election, or it is not yours to see.',
  area_not_found: 'There is no such area, or it is not yours to see.',
  office_not_found: 'There is no such office, or it is not yours to see.',
  too_many_rooms: 'One connection follows no more rooms. Leave one, then join this one.',
  too_many_requests: 'Too many are connected or ask at once. Wait a minute, then try again.',
  waited_too_long: 'A connection that follows no room is closed after a minute.',
  unauthenticated: 'Say who you are first: send an access token that has not ended.',
  unavailable: 'This cannot be read at this moment. Ask again shortly.',
} as const;
export type RefusalCode = keyof typeof DETAILS;

export interface ErrorMessage {
  readonly type: 'error';
  readonly code: RefusalCode;
  readonly detail: string;
  readonly room?: RoomName;
}

export function refusalOf(
  code: RefusalCode,
  { room, detail }: { readonly room?: RoomName; readonly detail?: string } = {},
): ErrorMessage {
  return {
    ...{ type: 'error', code, detail: detail ?? DETAILS[code] },
    ...(room === undefined ? {} : { room }),
  };
}

/** The same for what never was and for what may not be seen. */
export function notFoundCode(kind: RoomKind): RefusalCode {
  return `${kind}_not_found`;
}
