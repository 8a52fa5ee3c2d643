/** `instanceof Error` would not do: Jest runs tests in a realm of their own, where Node's errors are strangers. */
export function hasErrorCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
