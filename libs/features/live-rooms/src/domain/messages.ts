import { err, isUuid, ok, type Result } from '#kernel';
import type { ErrorMessage, RefusalCode } from './refusals.js';
import { ROOM_KINDS, type RoomKind, type RoomName } from './room.js';

/** Ours have some 400 characters. */
const MAX_TOKEN = 4_096;

export type ClientMessage =
  | { readonly type: 'authenticate'; readonly token: string }
  | { readonly type: 'join'; readonly room: RoomName; readonly since: number | undefined }
  | { readonly type: 'leave'; readonly room: RoomName };
export type ClientMessageType = ClientMessage['type'];

/** Where a connection ends, and why. */
export const CLOSES = {
  /** This process stops; any other one goes on from the version that is held. */
  leaving: 1001,
  malformed: 4400,
  idle: 4408,
  tooMany: 4429,
} as const;
export type CloseCode = (typeof CLOSES)[keyof typeof CLOSES];

/** What is not made of ready parts. */
export type ServerMessage =
  | { readonly type: 'authenticated'; readonly until: string }
  | { readonly type: 'current'; readonly room: RoomName; readonly version: number }
  | { readonly type: 'left'; readonly room: RoomName; readonly code: 'left' | RefusalCode }
  | { readonly type: 'closed'; readonly code: CloseCode }
  | ErrorMessage;

type Fields = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<
  Record<
    ClientMessageType,
    {
      readonly fields: readonly string[];
      readonly read: (fields: Fields) => Result<ClientMessage, string>;
    }
  >
> = {
  authenticate: { fields: ['token'], read: ({ token }) => readToken(token) },
  join: { fields: ['room', 'since'], read: ({ room, since }) => readJoin(room, since) },
  leave: {
    fields: ['room'],
    read: ({ room }) => {
      const named = readRoom(room);
      return named === undefined ? err(NO_ROOM) : ok({ type: 'leave', room: named });
    },
  },
};

const NO_ROOM = `room is an object with kind (${ROOM_KINDS.join(', ')}) and id (a UUID).`;
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Of what a client library made of JSON. The reason is for whoever writes a client. */
export function parseMessage(
  value: unknown,
  known: readonly ClientMessageType[],
): Result<ClientMessage, string> {
  if (!isFields(value)) return err('A message is one JSON object.');
  const { type, ...fields } = value;
  const found = known.find((one) => one === type);
  if (found === undefined) return err(`type is one of ${known.join(', ')}.`);
  const shape = SHAPES[found];
  if (!Object.keys(fields).every((name) => shape.fields.includes(name))) {
    return err('There is a field that this type of message does not have.');
  }
  return shape.read(fields);
}

function readToken(token: unknown): Result<ClientMessage, string> {
  if (typeof token !== 'string' || token.length > MAX_TOKEN || !TOKEN.test(token)) {
    return err('token is an access token.');
  }
  return ok({ type: 'authenticate', token });
}

function readJoin(room: unknown, since: unknown): Result<ClientMessage, string> {
  const named = readRoom(room);
  if (named === undefined) return err(NO_ROOM);
  if (since !== undefined && !(Number.isSafeInteger(since) && (since as number) >= 0)) {
    return err('since is the version that is held, a whole number.');
  }
  return ok({ type: 'join', room: named, since: since as number | undefined });
}

function readRoom(value: unknown): RoomName | undefined {
  if (!isFields(value)) return undefined;
  const { kind, id, ...more } = value;
  if (Object.keys(more).length > 0 || !isKind(kind)) return undefined;
  if (typeof id !== 'string' || !isUuid(id)) return undefined;
  return { kind, id: id.toLowerCase() };
}

function isKind(value: unknown): value is RoomKind {
  return ROOM_KINDS.some((kind) => kind === value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
