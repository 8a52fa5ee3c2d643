import { Injectable, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { DomainError } from '#kernel';
import { ROUTE_AUTH, type RouteAuth } from './route-auth.js';

type Scheme = Exclude<RouteAuth, 'public'>;

/** What a browser or a client is told to send; the realm is ours and names no user. */
const CHALLENGE: Readonly<Record<Scheme, string>> = {
  'access-token': 'Bearer realm="scrutin"',
  'basic-metrics': 'Basic realm="scrutin metrics", charset="UTF-8"',
  'basic-source': 'Basic realm="scrutin source", charset="UTF-8"',
};

interface HeaderWriter {
  header(name: string, value: string): unknown;
}

/** Every failure looks the same from outside: a missing, a wrong and an expired credential. */
function createSchemeGuard(scheme: Scheme): CanActivate {
  const Base = AuthGuard(scheme) as Type<CanActivate>;
  class SchemeGuard extends Base {
    handleRequest<User>(
      fault: unknown,
      user: User | false | undefined,
      _info: unknown,
      context: ExecutionContext,
    ): User {
      // Not a wrong credential but a fault while checking one: it must be seen, and must not look like a 401.
      if (fault !== null && fault !== undefined) throw fault as Error;
      if (user) return user;
      context
        .switchToHttp()
        .getResponse<HeaderWriter>()
        .header('www-authenticate', CHALLENGE[scheme]);
      throw new DomainError(
        'unauthenticated',
        'Credentials are missing, wrong or expired. Sign in again and repeat the request.',
      );
    }
  }
  return new SchemeGuard();
}

/** Asks the route what it declared and lets the matching strategy decide. */
@Injectable()
export class RouteAuthGuard implements CanActivate {
  private readonly guards = new Map<Scheme, CanActivate>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): ReturnType<CanActivate['canActivate']> {
    const declared = this.reflector.getAllAndOverride<RouteAuth | undefined>(ROUTE_AUTH, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (declared === 'public') return true;
    // The start refuses such a route; should one appear all the same, it stays shut.
    if (declared === undefined) throw new Error('This route declares no authentication.');
    const guard = this.guards.get(declared) ?? createSchemeGuard(declared);
    this.guards.set(declared, guard);
    return guard.canActivate(context);
  }
}
