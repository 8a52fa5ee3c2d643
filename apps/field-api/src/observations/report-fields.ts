import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError, type SourceActor } from '#kernel';
import { InstantField, WholeNumberField } from '#platform/http';

/** Three times the largest roll there can be. */
export const MAX_INDEX = 3_000_000;
const MAX_REVISION = Number.MAX_SAFE_INTEGER;

/** The running number of a voter or of a paper in the office. */
export function IndexField(): PropertyDecorator {
  return WholeNumberField(1, MAX_INDEX, {
    example: 1,
    description: 'Running number in the office: 1, 2, 3 …',
  });
}

export function RevisionField(optional: boolean): PropertyDecorator {
  return WholeNumberField(1, MAX_REVISION, {
    optional,
    example: 2,
    description: 'Grows with each change of this report.',
  });
}

export function ObservedAtField(): PropertyDecorator {
  return InstantField({
    optional: true,
    description: 'When it was seen, where that was not just now.',
  });
}

interface Addressed {
  readonly params: Readonly<Record<string, string>>;
}

/** As it was written: the validation pipe would read `1e3` and `0x1` as numbers. */
const WrittenIndex = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { params } = context.switchToHttp().getRequest<Addressed>();
  return toIndex(params['index'] ?? '');
});

/** An index in the path: refused like one in a body, since it is the same slip. */
export function IndexParam(): ParameterDecorator {
  const param = WrittenIndex();
  const documented = ApiParam({
    name: 'index',
    schema: { type: 'integer', minimum: 1, maximum: MAX_INDEX },
    example: 1,
  });
  return (target, handler, position) => {
    param(target, handler, position);
    if (handler === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, handler);
    if (descriptor !== undefined) documented(target, handler, descriptor);
  };
}

function toIndex(text: string): number {
  const index = Number(text);
  if (/^[1-9]\d{0,9}$/.test(text) && index <= MAX_INDEX) return index;
  throw fieldRefused('index', `must be a whole number from 1 to ${String(MAX_INDEX)}`);
}

interface Withdrawn {
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Of a DELETE: in the query or in the body, since not everything on the way lets a body through. */
export const WithdrawalRevision = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const { query, body } = context.switchToHttp().getRequest<Withdrawn>();
    const fields = { ...query, ...asFields(body) };
    const [unknown] = Object.keys(fields).filter((name) => name !== 'revision');
    if (unknown !== undefined) {
      throw fieldRefused(unknown, `${unknown} is not a field of this request`, 'unknown_field');
    }
    const given = [query['revision'], asFields(body)['revision']].filter((one) => one != null);
    const [revision, other = revision] = given.map(toRevision);
    if (revision !== undefined && revision === other && revision <= MAX_REVISION) return revision;
    throw fieldRefused(
      'revision',
      'must be one whole number from 1: higher than the one that stands',
    );
  },
);

/** A number in a body, digits in a query. */
function toRevision(given: unknown): number {
  if (typeof given === 'string') return /^[1-9]\d{0,15}$/.test(given) ? Number(given) : NaN;
  return Number.isSafeInteger(given) && Number(given) >= 1 ? Number(given) : NaN;
}

function asFields(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>;
  throw fieldRefused('body', 'must be an object');
}

export function fieldRefused(field: string, detail: string, code = 'malformed'): DomainError {
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', [
    { field, code, detail },
  ]);
}

/** The guard let nobody else in. */
export function sourceOf(actor: { readonly kind: string }): SourceActor {
  if (actor.kind === 'source') return actor as SourceActor;
  throw new Error('a route of sources was entered by somebody else');
}
