import { err, ok, type Result } from '#kernel';

export const GENDERS = ['male', 'female'] as const;
export const AGES = ['less_30', 'less_60', 'more_60'] as const;
export type Gender = (typeof GENDERS)[number];
export type Age = (typeof AGES)[number];

/** Beyond this a message is refused unread. The longest that we understand has about 250 bytes. */
export const MAX_MESSAGE_BYTES = 4_096;

export interface VoteAttributes {
  readonly gender: Gender;
  readonly age: Age;
  readonly hasTorn: boolean;
}

/** A vote as it was reported, for the citizen whose vote it may be. */
export interface ShownVote extends VoteAttributes {
  /** The id of the report. */
  readonly id: string;
  readonly index: number;
}

export interface Voting {
  readonly type: 'voting';
  readonly officeId: string;
  readonly electorId: string;
  readonly gender: Gender | null;
  readonly age: Age | null;
}

export interface Resume {
  readonly type: 'resume';
  readonly resume: string;
}

export type Answer =
  | { readonly type: 'confirm'; readonly voteId: string }
  | { readonly type: 'correct'; readonly voteId: string; readonly said: VoteAttributes }
  | { readonly type: 'not_me'; readonly voteId: string };

export type ClientMessage = Voting | Resume | Answer;

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const text =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (known: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && known.includes(value);

const VOTE_ID = text(/^\d{1,19}$/);
const GENDER = oneOf(GENDERS);
const AGE = oneOf(AGES);

interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  readonly read: (fields: Fields) => ClientMessage;
}

const SHAPES: Readonly<Record<ClientMessage['type'], Shape>> = {
  voting: {
    required: { poll_office_id: text(/^[\w-]{1,64}$/), elector_id: text(/^[A-Za-z0-9_-]{1,64}$/) },
    optional: { gender: GENDER, age: AGE },
    read: ({ poll_office_id: officeId, elector_id: electorId, gender = null, age = null }) =>
      ({ type: 'voting', officeId, electorId, gender, age }) as Voting,
  },
  resume: {
    required: { resume: text(/^[A-Za-z0-9_-]{43}$/) },
    read: ({ resume }) => ({ type: 'resume', resume }) as Resume,
  },
  confirm: {
    required: { vote_id: VOTE_ID },
    read: ({ vote_id: voteId }) => ({ type: 'confirm', voteId }) as Answer,
  },
  correct: {
    required: {
      ...{ vote_id: VOTE_ID, gender: GENDER, age: AGE },
      has_torn: (value) => typeof value === 'boolean',
    },
    read: ({ vote_id: voteId, gender, age, has_torn: hasTorn }) =>
      ({ type: 'correct', voteId, said: { gender, age, hasTorn } }) as Answer,
  },
  not_me: {
    required: { vote_id: VOTE_ID },
    read: ({ vote_id: voteId }) => ({ type: 'not_me', voteId }) as Answer,
  },
};

/** Of JSON text, or of what a client library made of it. The reason is for whoever writes a client. */
export function parseMessage(input: unknown): Result<ClientMessage, string> {
  if (typeof input !== 'string') return readMessage(input);
  if (input.length > MAX_MESSAGE_BYTES) {
    return err(`A message has at most ${String(MAX_MESSAGE_BYTES)} bytes.`);
  }
  try {
    return readMessage(JSON.parse(input));
  } catch {
    return err('A message is one JSON object.');
  }
}

function readMessage(value: unknown): Result<ClientMessage, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err('A message is one JSON object.');
  }
  const { type, ...fields } = value as Fields;
  const shape = isKnownType(type) ? SHAPES[type] : undefined;
  if (shape === undefined) return err(`type is one of ${Object.keys(SHAPES).join(', ')}.`);
  const checks = new Map(Object.entries({ ...shape.required, ...shape.optional }));
  for (const [name, given] of Object.entries(fields)) {
    const check = checks.get(name);
    if (check === undefined)
      return err('There is a field that this type of message does not have.');
    if (!check(given)) return err(`${name} is not what is expected there.`);
  }
  const missing = Object.keys(shape.required).find((name) => !Object.hasOwn(fields, name));
  return missing === undefined ? ok(shape.read(fields)) : err(`${missing} is missing.`);
}

function isKnownType(type: unknown): type is ClientMessage['type'] {
  return typeof type === 'string' && Object.hasOwn(SHAPES, type);
}

/** Where a connection ends, and why. */
export const CLOSES = {
  done: 1000,
  /** This process stops; another one takes the resume key. */
  leaving: 1001,
  /** Something that we need cannot be reached. */
  unavailable: 1013,
  malformed: 4400,
  unknownOffice: 4404,
  tooLong: 4408,
  tooMany: 4429,
} as const;
export type CloseCode = (typeof CLOSES)[keyof typeof CLOSES];

/** With the names of the contract: whoever sends it has nothing to translate. */
export type ServerMessage =
  | { readonly type: 'waiting'; readonly resume: string; readonly expires_at: string }
  | {
      readonly type: 'vote';
      readonly vote: {
        readonly id: string;
        readonly index: number;
        readonly gender: Gender;
        readonly age: Age;
        readonly has_torn: boolean;
      };
      readonly answer_within: number;
    }
  | { readonly type: 'recorded'; readonly vote_id: string }
  | { readonly type: 'closed'; readonly code: CloseCode }
  | { readonly type: 'error'; readonly code: string; readonly detail: string };
