import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUTH_SCHEMES, ROUTE_AUTH, type RouteAuth } from './route-auth.js';

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly auth: RouteAuth | undefined;
}

/** Every route of an application, and how it says it is entered. */
export function listRoutes(app: INestApplicationContext): readonly DeclaredRoute[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as Type;
      const prototype = controller.prototype as Record<string, () => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name): DeclaredRoute[] => {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        return [
          {
            method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
            path: [controller, handler].map(pathOf).filter(Boolean).join('/'),
            handler: `${controller.name}.${name}`,
            auth: reflector.getAllAndOverride<RouteAuth | undefined>(ROUTE_AUTH, [
              handler,
              controller,
            ]),
          },
        ];
      });
    });
}

function pathOf(target: object): string {
  return String(Reflect.getMetadata(PATH_METADATA, target)).replace(/^\/|\/$/g, '');
}

/**
 * Called at every start: a forgotten decorator, or one that asks for credentials which this application cannot
 * check, is found before the first request, not by an attacker.
 */
export function assertEveryRouteDeclaresAuth(app: INestApplicationContext): void {
  const schemes = app.get<ReadonlySet<RouteAuth>>(AUTH_SCHEMES);
  const routes = listRoutes(app);
  const unchecked = routes.filter(({ auth }) => auth !== undefined && !schemes.has(auth));
  if (unchecked.length > 0) {
    throw new Error(
      `This application has no strategy for what these routes ask: ${unchecked
        .map(({ handler, auth }) => `${handler} (${String(auth)})`)
        .join(', ')}`,
    );
  }
  const silent = routes.filter(({ auth }) => auth === undefined);
  if (silent.length === 0) return;
  throw new Error(
    `These routes declare no authentication (@Public, @RequireAccessToken or @RequireBasic): ${silent
      .map(({ handler }) => handler)
      .join(', ')}`,
  );
}
