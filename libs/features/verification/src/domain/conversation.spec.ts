import fc from 'fast-check';
import {
  GREETING,
  step,
  STEPS,
  type Conversation,
  type Effect,
  type Happening,
  type HappeningKind,
  type StateName,
} from './conversation.js';
import { parseMessage, type ClientMessage, type ShownVote } from './messages.js';
import type { RefusalCode } from './refusals.js';

const TICKET = { resume: 'k'.repeat(43), expiresAt: new Date(0) };
const VOTE: ShownVote = { id: '7', index: 3, gender: 'male', age: 'less_30', hasTorn: false };
const VOTING: ClientMessage = {
  ...{ type: 'voting', officeId: 'o', electorId: 'e', gender: null, age: null },
};

const STATES: Readonly<Record<StateName, Conversation>> = {
  greeting: GREETING,
  joining: { state: 'joining' },
  waiting: { state: 'waiting', ticket: TICKET },
  offered: { state: 'offered', ticket: TICKET, vote: VOTE },
  answering: { state: 'answering', ticket: TICKET, vote: VOTE },
  closed: { state: 'closed' },
};

/** In short: what is sent, by type and code, and what else is done. */
function told(effects: readonly Effect[]): readonly string[] {
  return effects.map((one) => {
    if (one.effect === 'close') return `close ${String(one.code)}`;
    if (one.effect !== 'send') return one.effect;
    const { type } = one.message;
    return 'code' in one.message ? `${type} ${String(one.message.code)}` : type;
  });
}

const message = (said: ClientMessage): Happening => ({ kind: 'message', message: said });
const confirm = (voteId: string): Happening => message({ type: 'confirm', voteId });
const refused = (code: RefusalCode): Happening => ({ kind: 'refused', code });
const joined: Happening = { kind: 'joined', ticket: TICKET };
const offered: Happening = { kind: 'offered', vote: VOTE, answerWithin: 60 };

const ROWS: readonly (readonly [StateName, Happening, StateName, readonly string[]])[] = [
  ['greeting', message(VOTING), 'joining', ['join']],
  ['greeting', message({ type: 'resume', resume: 'k' }), 'joining', ['join']],
  ['greeting', confirm('7'), 'greeting', ['error out_of_turn']],
  [
    'greeting',
    { kind: 'silent' },
    'closed',
    ['error waited_too_long', 'closed 4408', 'close 4408'],
  ],
  ['joining', joined, 'waiting', ['waiting']],
  ['joining', message(VOTING), 'joining', ['error out_of_turn']],
  [
    'joining',
    refused('office_not_found'),
    'closed',
    ['error office_not_found', 'closed 4404', 'close 4404'],
  ],
  [
    'joining',
    refused('too_many_requests'),
    'closed',
    ['error too_many_requests', 'closed 4429', 'close 4429'],
  ],
  [
    'joining',
    refused('waited_too_long'),
    'closed',
    ['error waited_too_long', 'closed 4408', 'close 4408'],
  ],
  ['joining', { kind: 'failed' }, 'closed', ['error unavailable', 'closed 1013', 'close 1013']],
  ['waiting', offered, 'offered', ['vote']],
  ['waiting', confirm('7'), 'waiting', ['error not_offered']],
  ['waiting', message(VOTING), 'waiting', ['error out_of_turn']],
  [
    'waiting',
    { kind: 'expired' },
    'closed',
    ['error waited_too_long', 'closed 4408', 'close 4408'],
  ],
  ['offered', confirm('7'), 'answering', ['answer']],
  ['offered', confirm('8'), 'offered', ['error not_offered']],
  ['offered', message({ type: 'not_me', voteId: '7' }), 'answering', ['answer']],
  ['offered', { kind: 'unanswered' }, 'waiting', ['release', 'waiting']],
  ['offered', offered, 'offered', []],
  ['answering', { kind: 'recorded' }, 'closed', ['recorded', 'closed 1000', 'close 1000']],
  ['answering', { kind: 'declined' }, 'waiting', ['waiting']],
  ['answering', { kind: 'missed' }, 'waiting', ['error answered_too_late', 'waiting']],
  ['answering', { kind: 'failed' }, 'offered', ['error unavailable']],
  ['answering', confirm('7'), 'answering', ['error not_offered']],
  [
    'waiting',
    { kind: 'malformed', detail: '' },
    'closed',
    ['error malformed', 'closed 4400', 'close 4400'],
  ],
  [
    'offered',
    { kind: 'flooded' },
    'closed',
    ['error too_many_requests', 'closed 4429', 'close 4429'],
  ],
  ...(['waiting', 'offered', 'answering'] as const).map(
    (state) =>
      [
        state,
        { kind: 'over' },
        'closed',
        ['error election_over', 'closed 4404', 'close 4404'],
      ] as const,
  ),
  [
    'offered',
    { kind: 'hidden' },
    'closed',
    ['error office_not_found', 'closed 4404', 'close 4404'],
  ],
  ['waiting', { kind: 'stopping' }, 'closed', ['closed 1001', 'close 1001']],
  ['offered', { kind: 'gone' }, 'closed', []],
  ['closed', message(VOTING), 'closed', []],
];

describe('a conversation', () => {
  it.each(ROWS)('that is %s goes with %j to %s and does %j', (from, happening, to, effects) => {
    const { next, effects: done } = step(STATES[from], happening);
    expect([next.state, told(done)]).toEqual([to, effects]);
  });

  const anyMessage = fc.oneof(
    fc.constant(VOTING),
    fc.constant<ClientMessage>({ type: 'resume', resume: 'k' }),
    fc.record({
      type: fc.constantFrom('confirm' as const, 'not_me' as const),
      voteId: fc.constantFrom('7', '8'),
    }),
  );
  const PLAIN = [
    ...['recorded', 'declined', 'missed', 'failed', 'unanswered'],
    ...['expired', 'silent', 'flooded', 'stopping', 'gone'],
  ] as HappeningKind[];
  const anyHappening = fc.oneof(
    anyMessage.map(message),
    fc.constantFrom(joined, offered, refused('office_not_found')),
    fc.constantFrom(...PLAIN.map((kind) => ({ kind }) as Happening)),
    fc.string().map((detail): Happening => ({ kind: 'malformed', detail })),
  );

  it('never throws and never leaves the table, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyHappening, { maxLength: 40 }), (happenings) => {
        let now: Conversation = GREETING;
        for (const happening of happenings) {
          const { next } = step(now, happening);
          const allowed = STEPS[now.state][happening.kind] ?? [now.state];
          expect([...allowed, now.state]).toContain(next.state);
          if (STEPS[now.state][happening.kind] === undefined) expect(next).toBe(now);
          now = next;
        }
        expect(Object.keys(STEPS)).toContain(now.state);
      }),
    );
  });

  it('says how it ended exactly once, right before it is closed, and nothing after', () => {
    fc.assert(
      fc.property(fc.array(anyHappening, { maxLength: 40 }), (happenings) => {
        let now: Conversation = GREETING;
        const all: string[] = [];
        for (const happening of happenings) {
          const { next, effects } = step(now, happening);
          all.push(...told(effects));
          now = next;
        }
        const ends = all.filter((one) => one.startsWith('close'));
        expect(ends.length === 0 || ends.length === 2).toBe(true);
        if (ends.length === 2) expect(all.slice(-2)).toEqual(ends);
      }),
    );
  });
});

describe('what a client sends', () => {
  it.each([
    '{"type":"voting","poll_office_id":"o","elector_id":"e"}',
    '{"type":"voting","poll_office_id":"o","elector_id":"e","gender":"male","age":"more_60"}',
    '{"type":"confirm","vote_id":"12"}',
    '{"type":"not_me","vote_id":"12"}',
    '{"type":"correct","vote_id":"12","gender":"male","age":"less_30","has_torn":true}',
    `{"type":"resume","resume":"${'k'.repeat(43)}"}`,
  ])('is understood: %s', (text) => {
    expect(parseMessage(text)).toMatchObject({ ok: true });
    expect(parseMessage(JSON.parse(text))).toEqual(parseMessage(text));
  });

  it.each([
    ...['', '{', '[]', 'null', '1', '"voting"', '{}', '{"type":"nothing"}', '{"type":"toString"}'],
    '{"type":"voting","poll_office_id":"o"}',
    '{"type":"voting","poll_office_id":"o","elector_id":"e","extra":1}',
    '{"type":"voting","poll_office_id":"o","elector_id":"e","__proto__":{}}',
    '{"type":"voting","poll_office_id":"o","elector_id":"a b"}',
    `{"type":"voting","poll_office_id":"o","elector_id":"${'e'.repeat(65)}"}`,
    '{"type":"voting","poll_office_id":"o","elector_id":"e","gender":"other"}',
    '{"type":"voting","poll_office_id":"o","elector_id":"e","gender":null}',
    '{"type":"confirm","vote_id":12}',
    '{"type":"confirm","vote_id":"12","gender":"male"}',
    '{"type":"correct","vote_id":"12","gender":"male","age":"less_30","has_torn":"true"}',
    '{"type":"resume","resume":"short"}',
    `{"type":"confirm","vote_id":"12"}${' '.repeat(5_000)}`,
  ])('is malformed: %s', (text) => {
    expect(parseMessage(text)).toMatchObject({ ok: false });
  });

  it('never makes the reader throw, and is never repeated in the reason', () => {
    const secret = 'SECRET-elector';
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        for (const input of [
          value,
          text,
          { type: 'voting', [secret]: value, elector_id: secret },
        ]) {
          const parsed = parseMessage(input);
          if (!parsed.ok) expect(parsed.error).not.toContain(secret);
        }
      }),
    );
  });
});
