import { invalid, Refusal, type Lie } from './lie.js';
import type { Content, FakeItem } from './fake-stream.js';

export type Body = Readonly<Record<string, unknown>>;
type Action = FakeItem['action'];

const ACTIONS: readonly unknown[] = ['report', 'correct', 'withdraw'];
const GENDERS: readonly unknown[] = ['male', 'female'];
const AGES: readonly unknown[] = ['less_30', 'less_60', 'more_60'];

/** Reads what is said of one vote or one ballot, and refuses what cannot be. */
export class FakeItemReader {
  constructor(
    private readonly kind: 'vote' | 'ballot',
    private readonly parties: readonly string[],
    private readonly lie: Lie | undefined,
  ) {}

  single(action: Action, index: unknown, body: Body): FakeItem {
    return this.read(action, { ...body, index }, false);
  }

  batched(item: unknown): FakeItem {
    const body = asBody(item);
    const { action = 'report', ...rest } = body;
    if (!ACTIONS.includes(action)) throw invalid('action');
    return this.read(action as Action, rest, true);
  }

  /** Of a path, where everything is text. */
  indexOf(text: string): number {
    if (this.lie === 'index in path as Number reads it') return this.index(Number(text), false);
    if (!/^\d{1,10}$/.test(text)) throw invalid('index');
    return this.index(Number(text), false);
  }

  private read(action: Action, body: Body, isBatched: boolean): FakeItem {
    const { index, revision, observed_at: observedAt, ...rest } = body;
    const item = {
      ...{ action, index: this.index(index, isBatched), isBatched },
      revision: this.revision(action, revision, isBatched),
    };
    if (action === 'withdraw') return { ...item, content: null };
    this.moment(observedAt);
    return { ...item, content: this.kind === 'vote' ? this.vote(rest) : this.ballot(rest) };
  }

  private index(value: unknown, isBatched: boolean): number {
    const isTaken = this.lie === 'index as text' && !isBatched && typeof value === 'string';
    const index = isTaken ? Number(value) : value;
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 1 || index > 2 ** 31 - 1) {
      throw invalid('index');
    }
    return index;
  }

  private revision(action: Action, value: unknown, isBatched: boolean): number | undefined {
    const isExcused =
      action === 'report' ||
      (this.lie === 'correction without revision' && action === 'correct' && !isBatched);
    if (value === undefined && isExcused) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw invalid('revision');
    return value;
  }

  private moment(value: unknown): void {
    if (value === undefined) return;
    const at =
      typeof value === 'string' && !value.startsWith('2026-02-30') ? Date.parse(value) : NaN;
    if (Number.isNaN(at)) throw invalid('observed_at');
    if (at > Date.now() + 300_000 && this.lie !== 'observed in the future') {
      throw new Refusal(422, 'observed_outside');
    }
  }

  private vote({ gender, age, has_torn, ...more }: Body): Content {
    this.refuseMore(more);
    const torn = this.lie === 'has_torn may be left out' ? (has_torn ?? false) : has_torn;
    if (this.lie === 'a value refused' && gender === 'female' && age === 'more_60')
      throw invalid('age');
    const isGender =
      GENDERS.includes(gender) || (this.lie === 'any gender' && gender !== undefined);
    if (!isGender) throw invalid('gender');
    if (!AGES.includes(age)) throw invalid('age');
    if (typeof torn !== 'boolean') throw invalid('has_torn');
    return { gender: gender as string, age: age as string, has_torn: torn };
  }

  private ballot({ party_id, ...more }: Body): Content {
    this.refuseMore(more);
    const known = [...this.parties, 'blank', 'null'];
    const party = this.lie === 'party_id may be left out' ? (party_id ?? 'null') : party_id;
    if (typeof party !== 'string') throw invalid('party_id');
    if (!known.includes(party) && this.lie !== 'any party') {
      const names = this.lie === 'known parties not named' ? '' : known.join(', ');
      throw new Refusal(
        422,
        'unknown_party',
        {},
        `party_id is not on the ballot; known are ${names}.`,
      );
    }
    return { party_id: party };
  }

  private refuseMore(more: Body): void {
    const [name] = Object.keys(more);
    if (name !== undefined && this.lie !== 'unknown fields ignored')
      throw invalid(name, 'unknown_field');
  }
}

export function asBody(value: unknown): Body {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('body');
  return value as Body;
}
