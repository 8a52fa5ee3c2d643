import { DomainError, type FieldProblem } from '#kernel';

/** Deeper than any body of ours; bounded because what follows walks the body recursively. */
const MAX_DEPTH = 16;

/**
 * What would become a fault, or vanish in silence, further in is refused here for every route: text that PostgreSQL
 * cannot store (a NUL, half a surrogate pair), nesting beyond reason, and fields named like those of every object.
 */
export function findUnusableInput(
  parts: Readonly<Record<string, unknown>>,
): DomainError | undefined {
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(parts)) inspect(value, name, 0, problems);
  if (problems.length === 0) return undefined;
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', problems);
}

function inspect(value: unknown, field: string, depth: number, problems: FieldProblem[]): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      problems.push({
        field,
        code: 'unstorable_text',
        detail: 'contains characters that no text has',
      });
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH) {
    problems.push({
      field,
      code: 'too_deep',
      detail: `is nested deeper than ${String(MAX_DEPTH)} levels`,
    });
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    if (problems.length > 0) return;
    // The key itself is reported when it is the offender, never echoed into a stored place.
    inspect(key, `${field} (a key)`, depth, problems);
    if (key in Object.prototype) {
      // The validation pipe would drop it in silence.
      problems.push({
        field: key,
        code: 'unknown_field',
        detail: `${key} is not a field of this request`,
      });
    }
    inspect(child, field === 'body' ? key : `${field}.${key}`, depth + 1, problems);
  }
}
