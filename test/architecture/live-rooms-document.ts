/** What is said in live rooms, for the AsyncAPI documents of both applications. */

export type Api = 'admin-api' | 'field-api';

const ELECTION = '0d3c5c5b-7e11-4a35-9d2b-3f0c1a527d1e';
const OFFICE = '3f0c1a52-7d1e-4a35-9d2b-0d3c5c5b7e11';
const EXAMPLE_ROOM = { kind: 'election', id: ELECTION };
const OFFICE_ROOM = { kind: 'office', id: OFFICE };

const ROOM = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'id'],
  properties: {
    kind: { enum: ['election', 'area', 'office'] },
    id: { type: 'string', format: 'uuid' },
  },
};
const VERSION = {
  type: 'integer',
  minimum: 0,
  description:
    'Of the state, the same at all processes. Only whether two are equal says anything; `version` of an HTTP answer is another one.',
};
const NOT_FOUND = ['election_not_found', 'area_not_found', 'office_not_found'];

type Schema = Readonly<Record<string, unknown>>;

interface MessageForm {
  readonly summary: string;
  readonly properties: Schema;
  readonly optional?: readonly string[];
  readonly examples: readonly Schema[];
}

const OBSERVED = {
  offices: { expected: 1, reported: 1 },
  disputed: 0,
  totals: { votes: 123, male: 60, female: 63, less_30: 45, less_60: 60, more_60: 18, has_torn: 7 },
  turnout: { votes: 123, registered: 400, percent: '30.75' },
  unverified: { offices: 0, votes: 0 },
};
const COUNTED = {
  offices: { expected: 1, reported: 0 },
  ...{ disputed: 0, total_ballots: 0, results: [], unverified: { offices: 0, ballots: 0 } },
};
const LAST_VOTE = {
  ...{ index: 123, gender: 'female', age: 'less_60', has_torn: false },
  timestamp: '2026-11-28T14:02:11Z',
};

const FIELD_SCHEMAS = 'field-api.openapi.json#/components/schemas/';

function figures(api: Api): Schema {
  const schemas = `${api}.openapi.json#/components/schemas/`;
  const [votes, ballots] =
    api === 'field-api'
      ? ['ObservedVotes', 'CountedBallots']
      : ['RealtimeVotes', 'RealtimeBallots'];
  return { votes: { $ref: `${schemas}${votes}` }, ballots: { $ref: `${schemas}${ballots}` } };
}

function orNull(schema: Schema): Schema {
  return { oneOf: [schema, { type: 'null' }] };
}

function officeSections(api: Api): Schema {
  return {
    ...figures(api),
    last_vote: orNull({ $ref: `${FIELD_SCHEMAS}LastVote` }),
    last_paper: orNull({ $ref: `${FIELD_SCHEMAS}LastPaper` }),
  };
}

/** Of an election or an area. */
function scopeSections(api: Api): Schema {
  const published = {
    official: orNull({ type: 'object', description: 'As they were published last; null before.' }),
    publication: orNull({ $ref: `${FIELD_SCHEMAS}PublicationName` }),
  };
  const standing = {
    official: orNull({ $ref: 'admin-api.openapi.json#/components/schemas/SumsBody' }),
  };
  return { ...figures(api), ...(api === 'field-api' ? published : standing) };
}

function parts(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', additionalProperties: false, required, properties };
}

const SAID_BY_CLIENTS: Readonly<Record<'authenticate' | 'join' | 'leave', MessageForm>> = {
  authenticate: {
    summary:
      'Who speaks. Again, with a fresh token of the same account, before the first one ends; with that of another account all rooms are left.',
    properties: { token: { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' } },
    examples: [{ token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl' }],
  },
  join: {
    summary:
      'Follow this room. With the version that is held, also after a gap or a connection that broke: the answer is current, change or snapshot, as fits.',
    properties: { room: ROOM, since: VERSION },
    optional: ['since'],
    examples: [{ room: EXAMPLE_ROOM }, { room: OFFICE_ROOM, since: 4711 }],
  },
  leave: {
    summary: 'Follow it no longer.',
    properties: { room: ROOM },
    examples: [{ room: EXAMPLE_ROOM }],
  },
};

const ERRORS = [
  ...['malformed', ...NOT_FOUND, 'too_many_rooms', 'too_many_requests', 'waited_too_long'],
  ...['unauthenticated', 'unavailable'],
];

const WITHOUT_STATE: Readonly<Record<string, MessageForm>> = {
  current: {
    summary: 'Nothing was missed. This is the version that is held from now on.',
    properties: { room: ROOM, version: VERSION },
    examples: [{ room: OFFICE_ROOM, version: 4714 }],
  },
  left: {
    summary: 'No more of this room: it was left, or is not to be seen any more.',
    properties: { room: ROOM, code: { enum: ['left', ...NOT_FOUND, 'unauthenticated'] } },
    examples: [{ room: EXAMPLE_ROOM, code: 'left' }],
  },
  error: {
    summary: 'What was refused, and what to do. The connection stays, unless closed follows.',
    properties: { code: { enum: ERRORS }, detail: { type: 'string' }, room: ROOM },
    optional: ['room'],
    examples: [
      {
        ...{ code: 'election_not_found', room: EXAMPLE_ROOM },
        detail: 'There is no such election, or it is not yours to see.',
      },
    ],
  },
  closed: {
    summary:
      'The last message; the connection ends. 1001 this process stops (come back with since), 4400 malformed, 4408 no room was followed for a minute, 4429 too many.',
    properties: { code: { enum: [1001, 4400, 4408, 4429] } },
    examples: [{ code: 1001 }],
  },
};

const AUTHENTICATED: MessageForm = {
  summary: 'The token is believed. Rooms are left at this moment unless a fresh one comes before.',
  properties: { until: { type: 'string', format: 'date-time' } },
  examples: [{ until: '2026-11-28T09:15:00.000Z' }],
};

function answers(api: Api): Readonly<Record<string, MessageForm>> {
  const [office, scope] = [officeSections(api), scopeSections(api)];
  return {
    snapshot: {
      summary: 'The whole state of a room. Takes the place of whatever was held.',
      properties: {
        ...{ room: ROOM, version: VERSION },
        state: { oneOf: [parts(scope, Object.keys(scope)), parts(office, Object.keys(office))] },
      },
      examples: [
        {
          ...{ room: OFFICE_ROOM, version: 4711 },
          state: { votes: OBSERVED, ballots: COUNTED, last_vote: LAST_VOTE, last_paper: null },
        },
      ],
    },
    change: {
      summary:
        'Parts of the state that are others now, each whole; at most four messages a second for each room. It is for whoever holds `from`; whoever holds another version joins anew with that one.',
      properties: {
        ...{ room: ROOM, from: VERSION, version: VERSION },
        changes: parts({ ...scope, ...office }, []),
      },
      examples: [{ room: OFFICE_ROOM, from: 4711, version: 4714, changes: { votes: OBSERVED } }],
    },
    ...WITHOUT_STATE,
    ...(api === 'field-api' ? {} : { authenticated: AUTHENTICATED }),
  };
}

/** Channels, operations and messages, to be put beside others. */
export function liveRoomsDocument(api: Api) {
  const { authenticate, ...forEverybody } = SAID_BY_CLIENTS;
  const said = api === 'field-api' ? forEverybody : { authenticate, ...forEverybody };
  const told = answers(api);
  const names = [...Object.keys(said), ...Object.keys(told)];
  const refs = (all: readonly string[]) =>
    all.map((name) => ({ $ref: `#/channels/liveRooms/messages/${name}` }));
  const channel = { $ref: '#/channels/liveRooms' };
  return {
    channels: {
      liveRooms: {
        address: '/ws/live',
        title: 'Figures that move by themselves',
        description: `Socket.IO only (WebSocket transport), the event \`message\` both ways. ${
          api === 'field-api'
            ? 'For everybody, of elections that are public.'
            : 'For members; the first message is authenticate.'
        }`,
        messages: Object.fromEntries(
          names.map((name) => [name, { $ref: `#/components/messages/${componentOf(name)}` }]),
        ),
      },
    },
    operations: {
      hearFollower: { action: 'receive', channel, messages: refs(Object.keys(said)) },
      tellFollower: { action: 'send', channel, messages: refs(Object.keys(told)) },
    },
    messages: Object.fromEntries(
      Object.entries({ ...said, ...told }).map(([name, form]) => [
        componentOf(name),
        toMessage(name, form),
      ]),
    ),
  };
}

/** Other channels have errors, too. */
function componentOf(name: string): string {
  return `live${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function toMessage(name: string, { summary, properties, optional = [], examples }: MessageForm) {
  const required = ['type', ...Object.keys(properties).filter((one) => !optional.includes(one))];
  return {
    ...{ name, summary, contentType: 'application/json' },
    payload: parts({ type: { const: name }, ...properties }, required),
    examples: examples.map((payload) => ({ payload: { type: name, ...payload } })),
  };
}
