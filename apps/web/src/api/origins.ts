/** The API of the field has an address of its own; the page says which. Empty: where the page came from. */
export const fieldOrigin =
  document.querySelector<HTMLMetaElement>('meta[name="scrutin-field-api"]')?.content ?? '';

/** Into which evidence goes, as the page says; undefined where nothing is stored. */
export function bucketOrigin(): { readonly region: string; readonly url: string } | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="scrutin-bucket"]');
  const [region, url] = (meta?.content ?? '').split(' ');
  return region === undefined || url === undefined ? undefined : { region, url };
}

/** The same API for sockets. */
export function socketOrigin(): string {
  return (fieldOrigin === '' ? window.location.origin : fieldOrigin).replace(/^http/, 'ws');
}
