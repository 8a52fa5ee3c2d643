import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth } from '@nestjs/swagger';

/** Who a Basic password belongs to; each realm has its own strategy. */
export const BASIC_REALMS = ['metrics', 'source'] as const;
export type BasicRealm = (typeof BASIC_REALMS)[number];

/** How a route is entered. There is no default: a route that declares nothing stops the start. */
export type RouteAuth = 'public' | 'access-token' | `basic-${BasicRealm}`;

export const ROUTE_AUTH = 'scrutin:route-auth';

/** The schemes that an application has strategies for: a set of RouteAuth. */
export const AUTH_SCHEMES = Symbol('AuthSchemes');

/** Open to everybody. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_AUTH, 'public' satisfies RouteAuth);
}

/** Needs an access token (`Authorization: Bearer …`). */
export function RequireAccessToken(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_AUTH, 'access-token' satisfies RouteAuth),
    ApiBearerAuth('access-token'),
  );
}

/** Needs Basic credentials of a realm. */
export function RequireBasic(realm: BasicRealm): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_AUTH, `basic-${realm}` satisfies RouteAuth),
    ApiBasicAuth(`basic-${realm}`),
  );
}
