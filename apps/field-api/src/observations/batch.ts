import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { DomainError } from '#kernel';
import { MAX_BATCH, type Item, type Verdict } from '#features/observations';
import { createValidationPipe, findUnusableInput } from '#platform/http';
import { IndexField, RevisionField } from './report-fields.js';

/** Looked at one by one: what is wrong with an item is said of that item. */
export class BatchBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  readonly items!: readonly unknown[];
}

/** An item that takes a report back. */
export class WithdrawalItem {
  @IndexField()
  readonly index!: number;

  @RevisionField(false)
  readonly revision!: number;
}

export class BatchResult {
  @ApiProperty({ description: 'As it was sent.', example: 1, nullable: true, type: Number })
  readonly index!: unknown;

  @ApiProperty({ enum: ['created', 'same', 'conflict', 'refused'], example: 'created' })
  readonly outcome!: Verdict<object>['outcome'];

  @ApiProperty({ description: 'The outcome, or the code of the refusal.', example: 'created' })
  readonly code!: string;

  @ApiProperty({ required: false, example: '10000000001' })
  readonly id?: string;

  @ApiProperty({ required: false, description: 'What to do next.' })
  readonly detail?: string;
}

export class BatchAnswer {
  @ApiProperty({ type: [BatchResult] })
  readonly results!: readonly BatchResult[];
}

/** Documents a batch whose items are of these shapes. */
export function ApiBatch(report: Type, correction: Type, example: object): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(report, correction, WithdrawalItem),
    ApiBody({
      schema: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            minItems: 1,
            maxItems: MAX_BATCH,
            description:
              'In the order in which they happened. `action` is `report` (where it is not said), `correct` or `withdraw`; the other fields are those of POST, of PUT with the index, or of DELETE with the index.',
            items: {
              allOf: [
                {
                  type: 'object',
                  properties: {
                    action: { type: 'string', enum: ['report', 'correct', 'withdraw'] },
                  },
                },
                {
                  anyOf: [report, correction, WithdrawalItem].map((model) => ({
                    $ref: getSchemaPath(model),
                  })),
                },
              ],
            },
            example: [example],
          },
        },
      },
    }),
  );
}

/** How the items of a stream are read. */
export interface BatchReader<A extends object, Body extends object, Correction extends object> {
  readonly report: Type<Body>;
  readonly correction: Type<Correction & { readonly index: number }>;
  readonly toItem: (
    deed: 'report' | 'correct',
    index: number,
    body: Body | Correction,
  ) => Item<A>;
}

export type ReadItem<A extends object> =
  | { readonly item: Item<A> }
  | { readonly refusal: DomainError };

const pipe = createValidationPipe();

async function parse<T extends object>(model: Type<T>, value: unknown): Promise<T> {
  return (await pipe.transform(value, { type: 'body', metatype: model })) as T;
}

export async function readItem<A extends object, B extends object, C extends object>(
  reader: BatchReader<A, B & { readonly index: number }, C>,
  sent: unknown,
): Promise<ReadItem<A>> {
  try {
    return { item: await toItem(reader, sent) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error as DomainError };
    throw error;
  }
}

async function toItem<A extends object, B extends object, C extends object>(
  reader: BatchReader<A, B & { readonly index: number }, C>,
  sent: unknown,
): Promise<Item<A>> {
  const unusable = findUnusableInput({ item: sent });
  if (unusable !== undefined) throw unusable;
  const { action, fields } = splitAction(sent);
  switch (action) {
    case 'report': {
      const body = await parse(reader.report, fields);
      return reader.toItem('report', body.index, body);
    }
    case 'correct': {
      const body = await parse(reader.correction, fields);
      return reader.toItem('correct', body.index, body);
    }
    case 'withdraw': {
      const { index, revision } = await parse(WithdrawalItem, fields);
      return { deed: 'withdraw', index, revision, attributes: null };
    }
    default:
      throw refused('action', 'must be report, correct or withdraw');
  }
}

function splitAction(sent: unknown): { readonly action: unknown; readonly fields: object } {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    throw refused('item', 'must be an object');
  }
  const { action = 'report', ...fields } = sent as Readonly<Record<string, unknown>>;
  return { action, fields };
}

function refused(field: string, detail: string): DomainError {
  return new DomainError('validation_failed', `${field} ${detail}.`, [
    { field, code: 'malformed', detail },
  ]);
}
