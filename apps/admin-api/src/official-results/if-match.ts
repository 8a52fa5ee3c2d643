import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '#kernel';

interface WithHeaders {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const ETAG = /^"(\d{1,9})"$/;

/** The version that a change was made from: the ETag of the answer that it began with. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined => {
    const { headers } = context.switchToHttp().getRequest<WithHeaders>();
    const given = headers['if-match'];
    if (given === undefined) return undefined;
    const version = ETAG.exec(given.trim())?.[1];
    if (version !== undefined) return Number(version);
    throw new DomainError(
      'result_changed',
      'If-Match is not an ETag that this address gave out. Read the result again.',
    );
  },
);
