import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The field of the body whose items the route looks at one by one. */
    readonly judgesEach?: string;
  }
}

/**
 * Marks a route that takes many things at once and answers about each: the guard of all input leaves this field to it,
 * and the route must call `findUnusableInput` for each item.
 */
export function JudgesEach(field: string): MethodDecorator {
  return RouteConfig({ judgesEach: field });
}
