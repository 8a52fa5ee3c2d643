type Plain = string | number | boolean | null | Date | undefined;

/** Fields to change; those left out stay as they are. */
export type Edit<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export function definedOf<T extends object>(edit: Edit<T>): Partial<T> {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<T>;
}

export interface Difference {
  readonly before: Readonly<Record<string, string | number | boolean | null>>;
  readonly after: Readonly<Record<string, string | number | boolean | null>>;
}

/** What the trail says of a change: the fields that moved, and nothing of those that did not. */
export function differenceOf<T extends object>(
  before: T,
  change: Partial<T>,
): Difference | undefined {
  const was: Record<string, string | number | boolean | null> = {};
  const is: Record<string, string | number | boolean | null> = {};
  for (const [key, value] of Object.entries(change) as [string, Plain][]) {
    const old = plain((before as Record<string, Plain>)[key]);
    const fresh = plain(value);
    if (value === undefined || old === fresh) continue;
    was[snakeCase(key)] = old;
    is[snakeCase(key)] = fresh;
  }
  return Object.keys(is).length === 0 ? undefined : { before: was, after: is };
}

/** All of it, for the trail of something new. */
export function recordOf(
  thing: object,
): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    (Object.entries(thing) as [string, Plain][])
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [snakeCase(key), plain(value)]),
  );
}

function plain(value: Plain): string | number | boolean | null {
  if (value instanceof Date) return value.toISOString();
  return value ?? null;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
