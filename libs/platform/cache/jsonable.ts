/**
 * `T` where it comes back from JSON as it went in, `never` where it does not: no dates, no maps, no `undefined`.
 * Interfaces pass, which they would not if they had to extend a type of JSON values.
 */
export type Jsonable<T> = T extends string | number | boolean | null
  ? T
  : T extends Date | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Uint8Array
    ? never
    : T extends (...args: never) => unknown
      ? never
      : T extends object
        ? { readonly [Member in keyof T]: Jsonable<T[Member]> }
        : never;
