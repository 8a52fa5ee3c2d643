import { Transform } from 'class-transformer';

/** Ids are compared as text further in; a client may write a UUID either way. */
export function LowerCase(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' ? value.toLowerCase() : value,
  );
}
