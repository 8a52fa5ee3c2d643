import { applyDecorators, Get } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblem } from '#platform/http';

const FRESH =
  'At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.';

/** A read without a token. */
export function PublicRead(path: string, summary: string, description = ''): MethodDecorator {
  return applyDecorators(
    Get(path),
    ApiOperation({ summary, description: `${description} ${FRESH}`.trim() }),
    ApiHeader({ name: 'if-none-match', required: false }),
    ApiResponse({ status: 304, description: 'You hold it already' }),
    ApiProblem(503, 'reads_waiting', 'database_unavailable'),
  );
}
