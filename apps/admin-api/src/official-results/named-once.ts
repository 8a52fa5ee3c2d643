import { ArrayUnique } from 'class-validator';

/** Of two figures for one thing neither may win in silence: the list is refused. */
export function NamedOnce(field: string): PropertyDecorator {
  const nameOf = (one: unknown): unknown =>
    typeof one === 'object' && one !== null
      ? (one as Readonly<Record<string, unknown>>)[field]
      : one;
  return ArrayUnique(nameOf, { message: `names the same ${field} twice` });
}
