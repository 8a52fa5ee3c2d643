import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

class FieldProblemBody {
  @ApiProperty({ example: 'limit', description: 'Path of the field, as you wrote it.' })
  readonly field!: string;

  @ApiProperty({ example: 'max' })
  readonly code!: string;

  @ApiProperty({ example: 'limit must not be greater than 200' })
  readonly detail!: string;
}

/** The error body in the documentation; the answer itself is made in problem.ts. */
export class ProblemBody {
  @ApiProperty({ example: 'about:blank' })
  readonly type!: string;

  @ApiProperty({ example: 'Validation failed' })
  readonly title!: string;

  @ApiProperty({ example: 422 })
  readonly status!: number;

  @ApiProperty({ example: 'validation_failed', description: 'Stable; program against this.' })
  readonly code!: string;

  @ApiProperty({
    example: 'Some fields were refused; see errors.',
    description: 'What to do next.',
  })
  readonly detail!: string;

  @ApiProperty({ example: '0b8f9c1e-6a54-4c61-9f0a-0c1f6c1a2b3d' })
  readonly correlation_id!: string;

  @ApiProperty({ type: [FieldProblemBody], required: false })
  readonly errors?: readonly FieldProblemBody[];
}

/** Documents one refusal of a route: its status and the codes that it may carry. */
export function ApiProblem(
  status: number,
  ...codes: readonly string[]
): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiResponse({
      status,
      description: codes.map((code) => `\`${code}\``).join(', '),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
    }),
  );
}
