declare const brand: unique symbol;

/** A string or number that was checked once, at the edge, and may not be mixed up with another. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
