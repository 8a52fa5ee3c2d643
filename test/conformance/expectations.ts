import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './client.js';
import { Mismatch } from './mismatch.js';

/** The case found out only while it ran that it has nothing to say about this backend. */
export class NotApplicable extends Error {}

export type Members = Readonly<Record<string, unknown>>;

export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Mismatch(otherwise);
}

export function expectSame(what: string, got: unknown, wanted: unknown): void {
  expectThat(isDeepStrictEqual(got, wanted), `${what} is ${show(got)}, expected ${show(wanted)}`);
}

export function expectStatus(answer: Answer, ...wanted: readonly number[]): void {
  expectThat(
    wanted.includes(answer.status),
    `${answer.request} answered ${told(answer)}, expected ${wanted.join(' or ')}`,
  );
}

/** A refusal that blames the client, whatever its number. */
export function expectRefusal(answer: Answer): void {
  expectThat(
    answer.status >= 400 && answer.status < 500,
    `${answer.request} answered ${told(answer)}, expected a refusal (4xx)`,
  );
}

export function expectSuccess(answer: Answer): void {
  expectStatus(answer, 200, 201);
}

/** Status and code only: the whole shape of a problem is a case of its own. */
export function expectCode(answer: Answer, status: number, code: string): Members {
  expectStatus(answer, status);
  const body = membersOf(`the body of ${answer.request}`, answer.body);
  expectSame(`code of ${answer.request}`, body['code'], code);
  return body;
}

export function membersOf(what: string, value: unknown): Members {
  expectThat(
    typeof value === 'object' && value !== null && !Array.isArray(value),
    `${what} is ${show(value)}, expected an object`,
  );
  return value as Members;
}

export function listOf(what: string, value: unknown): readonly unknown[] {
  expectThat(Array.isArray(value), `${what} is ${show(value)}, expected a list`);
  return value as readonly unknown[];
}

/** Every key of the contract, and no key more. */
export function expectKeys(what: string, value: unknown, keys: readonly string[]): Members {
  const members = membersOf(what, value);
  const lacking = keys.filter((key) => !(key in members));
  const more = Object.keys(members).filter((key) => !keys.includes(key));
  expectThat(lacking.length === 0, `${what} lacks ${lacking.join(', ')}`);
  expectThat(more.length === 0, `${what} has what the contract does not name: ${more.join(', ')}`);
  return members;
}

export function expectText(what: string, value: unknown): asserts value is string {
  expectThat(
    typeof value === 'string' && value !== '',
    `${what} is ${show(value)}, expected text that is not empty`,
  );
}

export function expectCount(what: string, value: unknown): asserts value is number {
  expectThat(
    typeof value === 'number' && Number.isInteger(value) && value >= 0,
    `${what} is ${show(value)}, expected a whole number`,
  );
}

const SHOWN = 300;

export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function told({ status, text }: Answer): string {
  return text === '' ? String(status) : `${String(status)} ${text.slice(0, SHOWN)}`;
}
