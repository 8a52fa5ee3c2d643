/** The API of the field has an address of its own; the page says which. Empty: where the page came from. */
export const fieldOrigin =
  document.querySelector<HTMLMetaElement>('meta[name="scrutin-field-api"]')?.content ?? '';

/** The same API for sockets. */
export function socketOrigin(): string {
  return (fieldOrigin === '' ? window.location.origin : fieldOrigin).replace(/^http/, 'ws');
}
