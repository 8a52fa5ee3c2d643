import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, type FieldProblem } from '#kernel';
import { MAX_BATCH, type Item } from '#features/observations';
import { findUnusableInput, parseInstant } from '#platform/http';
import { fieldRefused, MAX_INDEX } from './report-fields.js';

/** The items as they were sent: what is wrong with one is said of that one, and nothing of it was dropped before. */
export const BatchItems = createParamDecorator(
  (_: unknown, context: ExecutionContext): readonly unknown[] => {
    const { body } = context.switchToHttp().getRequest<{ readonly body: unknown }>();
    if (typeof body !== 'object' || body === null) throw fieldRefused('body', 'must be an object');
    const unknown = Object.keys(body).find((name) => name !== 'items');
    if (unknown !== undefined) {
      throw fieldRefused(unknown, `${unknown} is not a field of this request`, 'unknown_field');
    }
    const items: unknown = 'items' in body ? body.items : undefined;
    if (Array.isArray(items) && items.length >= 1 && items.length <= MAX_BATCH) return items;
    throw fieldRefused('items', `must be an array of 1 to ${String(MAX_BATCH)} items`);
  },
);

const index = z.int().min(1).max(MAX_INDEX);
const revision = z.int().min(1);
const instant = z.string().transform((text, context) => {
  const date = parseInstant(text);
  if (date !== undefined) return date;
  context.addIssue('must be a moment in ISO 8601 with its offset');
  return z.NEVER;
});

/** Fields of a report that are the same in every stream. */
export const REPORT_FIELDS = {
  index,
  observed_at: instant.optional(),
  revision: revision.optional(),
};

export const CORRECTION_FIELDS = { ...REPORT_FIELDS, revision };

const WITHDRAWAL = z.strictObject({ index, revision });

type Sent = z.infer<z.ZodObject<typeof REPORT_FIELDS>>;

/** How the items of a stream are read: the same fields as alone, by schemas that cost little five hundred times. */
export interface BatchReader<A extends object, Body extends Sent> {
  readonly report: z.ZodType<Body>;
  readonly correction: z.ZodType<Body>;
  readonly toItem: (deed: 'report' | 'correct', index: number, body: Body) => Item<A>;
}

export type ReadItem<A extends object> =
  { readonly item: Item<A> } | { readonly refusal: DomainError };

export function readItem<A extends object, B extends Sent>(
  reader: BatchReader<A, B>,
  sent: unknown,
): ReadItem<A> {
  const unusable = findUnusableInput({ item: sent });
  if (unusable !== undefined) return { refusal: unusable };
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return { refusal: fieldRefused('item', 'must be an object') };
  }
  const { action = 'report', ...fields } = sent as Readonly<Record<string, unknown>>;
  switch (action) {
    case 'report':
    case 'correct': {
      const parsed = reader[action === 'report' ? 'report' : 'correction'].safeParse(fields);
      if (!parsed.success) return { refusal: refusalOf(parsed.error) };
      return { item: reader.toItem(action, parsed.data.index, parsed.data) };
    }
    case 'withdraw': {
      const parsed = WITHDRAWAL.safeParse(fields);
      if (!parsed.success) return { refusal: refusalOf(parsed.error) };
      return { item: { deed: 'withdraw', ...parsed.data, attributes: null } };
    }
    default:
      return { refusal: fieldRefused('action', 'must be report, correct or withdraw') };
  }
}

function refusalOf({ issues }: z.ZodError): DomainError {
  const problems = issues.flatMap((issue): FieldProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => {
          return { field: key, code: 'unknown_field', detail: 'is not a field of an item' };
        })
      : [{ field: issue.path.join('.'), code: 'malformed', detail: issue.message }],
  );
  return new DomainError('validation_failed', 'Some fields were refused.', problems);
}
