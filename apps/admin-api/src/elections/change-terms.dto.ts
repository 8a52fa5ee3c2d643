import type { ChangeTerms } from '#features/elections';
import { TextField, WholeNumberField } from '#platform/http';

export const MAX_REASON = 500;

/** May come with every change of the registry. */
export class AmendmentQuery {
  @TextField(MAX_REASON, {
    optional: true,
    description:
      'Once voting has begun: why an owner changes what stands still. It is kept in the trail.',
  })
  readonly amendment_reason?: string;
}

export class EditTerms extends AmendmentQuery {
  @WholeNumberField(1, undefined, {
    optional: true,
    example: 1,
    description:
      'The version that you changed. With it, a change that somebody else made meanwhile is not lost.',
  })
  readonly version?: number;
}

export function toTerms(body: EditTerms | AmendmentQuery): ChangeTerms {
  return {
    amendmentReason: body.amendment_reason,
    version: 'version' in body ? body.version : undefined,
  };
}
