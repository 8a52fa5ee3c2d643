import { Transform } from 'class-transformer';

/** Space around a name is a slip of the finger. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' ? value.trim() : value,
  );
}
