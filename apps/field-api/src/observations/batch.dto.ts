import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { MAX_BATCH, type Verdict } from '#features/observations';
import { IndexField, RevisionField } from './report-fields.js';

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

const ITEMS =
  'In the order in which they happened. `action` is `report` (where it is not said), `correct` or `withdraw`; the other fields are those of POST, of PUT with the index, or of DELETE with the index.';

/** Documents a batch whose items are of these shapes. */
export function ApiBatch(report: Type, example: object): MethodDecorator {
  const action = { type: 'string', enum: ['report', 'correct', 'withdraw'] };
  const shapes = [report, WithdrawalItem].map((model) => ({ $ref: getSchemaPath(model) }));
  return applyDecorators(
    ApiExtraModels(report, WithdrawalItem),
    ApiBody({
      schema: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            minItems: 1,
            maxItems: MAX_BATCH,
            description: ITEMS,
            items: {
              allOf: [{ type: 'object', properties: { action } }, { anyOf: shapes }],
            },
            example: [example],
          },
        },
      },
    }),
  );
}
