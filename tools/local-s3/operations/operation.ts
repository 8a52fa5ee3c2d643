import type { Authenticated, RootKeys } from '../auth/authenticate.js';
import type { S3Request } from '../s3-request.js';
import type { Buckets } from '../store/buckets.js';

/** What an operation works with. */
export interface Store {
  readonly buckets: Buckets;
  readonly root: RootKeys;
  readonly maxObjectBytes: number;
  readonly now: () => Date;
}

/** A request that may be carried out: signed by somebody who is allowed to. */
export interface Call {
  readonly request: S3Request;
  readonly authenticated: Authenticated;
  readonly store: Store;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FileRange;
}

/** Part of a file on disk: handed on as it is read. */
export interface FileRange {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

export interface Operation {
  readonly name: string;
  /** What a policy has to allow. */
  readonly action: string;
  /** Whatever a policy says. */
  readonly rootOnly?: boolean;
  /** Of the query, beside those of the signature; any other could ask for something that we do not do. */
  readonly parameters: readonly string[];
  run(call: Call): Promise<Answer>;
}

export const XML = { 'content-type': 'application/xml' } as const;

export function wholeNumber(text: string | undefined, usual: number, max: number): number {
  if (text === undefined || text === '') return usual;
  const number = Number(text);
  return /^\d{1,9}$/.test(text) ? Math.min(number, max) : Number.NaN;
}
