import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

interface WithHeaders {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What If-Match names, without its quotation marks: it is compared with what stands, whatever it is. */
export const NamedTag = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const { headers } = context.switchToHttp().getRequest<WithHeaders>();
    return headers['if-match']?.trim().replace(/^"(.*)"$/, '$1');
  },
);
