/**
 * A failure whose sentence is all that a developer needs: it is printed as it stands, without a stack trace.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
