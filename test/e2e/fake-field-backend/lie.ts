import { randomUUID } from 'node:crypto';

/** One way in which the fake backend may depart from the contract. Undefined: it is honest. */
export type Lie =
  // Against the contract.
  | 'authentication has a key more'
  | 'authentication names another office'
  | 'folder without the source'
  | 'credentials without a session token'
  | 'authentication without an office'
  | 'known source turned away'
  | 'right password refused'
  | 'vote has a key more'
  | 'index answered as text'
  | 'repetition gets a new id'
  | 'repetition counts twice'
  | 'ballot repeated is answered otherwise'
  | 'all votes have one id'
  | 'reports without credentials'
  | 'tokens nobody issued'
  | 'tokens of somebody else'
  | 'counts in every office'
  | 'has_torn may be left out'
  | 'party_id may be left out'
  | 'any gender'
  | 'a value refused'
  | 'figures stand still'
  | 'last is first'
  | 'totals have a key more'
  | 'totals are fractions'
  | 'timestamp without zone'
  | 'ballot answered OK'
  | 'share in percent'
  | 'total_ballots is one more'
  | 'a row has a key more'
  | 'a party has two rows'
  // Against our clarifications.
  | 'known source answered 201'
  | 'any password'
  | 'password by id alone'
  | 'password by the token of a stranger'
  | 'other tokens live on'
  | 'six tokens without a password'
  | 'six tokens with a password'
  | 'unknown office answered 422'
  | 'elector_id with a dot'
  | 'elector_id of 65'
  | 'no path without its slash'
  | 'folder without the office'
  | 'no hours'
  | 'reports before the opening'
  | 'ballots during the vote'
  | 'conflict without the report'
  | 'conflict overwrites'
  | 'repetition answered 201'
  | 'first revision ignored'
  | 'correction of nothing'
  | 'correction gets a new id'
  | 'ballot corrected is answered otherwise'
  | 'withdrawal of nothing'
  | 'repeated correction counts'
  | 'same revision corrects'
  | 'correction without revision'
  | 'stale withdrawal'
  | 'withdrawal keeps the figures'
  | 'withdrawal by body only'
  | 'withdrawn comes back by POST'
  | 'reporters add up'
  | 'last word wins'
  | 'majority of whole reports'
  | 'counted above the roll'
  | 'taken far above the roll'
  | 'batch out of order'
  | 'bad item fails the batch'
  | 'batch without a list'
  | 'batch without credentials'
  | 'batch of 501'
  | 'batch of 100'
  | 'batch is not counted'
  | 'any party'
  | 'known parties not named'
  | 'problem without correlation_id'
  | 'problem as plain JSON'
  | 'unknown fields ignored'
  | 'index as text'
  | 'index in path as Number reads it'
  | 'observed in the future'
  | 'lists break it'
  | 'bodies of any size'
  | 'bad syntax answered 422'
  | 'bad credentials answered 400'
  | 'odd offices break it'
  | 'one man more'
  | 'fractions of seconds'
  | 'old timestamp'
  | 'empty office has a last vote'
  | 'empty office has rows'
  | 'share of two decimals'
  | 'rows upside down'
  | 'blank papers have no row'
  | 'no ETag'
  | 'ETag never changes'
  | 'no Cache-Control'
  | 'private figures for everybody'
  | 'unknown office is empty'
  | 'elector_id in public';

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly text = `This is refused: ${code}.`,
  ) {
    super(code);
  }

  /** With a correlation id of its own, as if each request had one. */
  get body(): Readonly<Record<string, unknown>> {
    const { status, code, text, members } = this;
    const problem = { type: 'about:blank', title: code, status, code, detail: text };
    return { ...members, ...problem, correlation_id: randomUUID() };
  }
}

export function invalid(field: string, code = 'invalid'): Refusal {
  return new Refusal(422, 'validation_failed', { errors: [{ field, code, detail: code }] });
}
