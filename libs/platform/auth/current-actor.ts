import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#kernel';

interface AuthenticatedRequest {
  readonly user?: Actor;
  readonly ip: string;
  readonly id: string;
}

/** The caller, as the guard established it; `public` on a public route. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user, ip, id } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  return { ...(user ?? { kind: 'public' }), origin: { address: ip, correlationId: id } };
});
