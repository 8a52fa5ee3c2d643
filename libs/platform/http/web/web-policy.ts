/** Where pages may ask for something, beside the origin that they came from. */
export interface WebOrigins {
  /** Of the API of the field, with its sockets; undefined where there is none. */
  readonly field: string | undefined;
  /** Of the object store: evidence is shown from there and goes there. */
  readonly store: string | undefined;
  /** Into which reporters put evidence; their phones sign what they ask of it themselves. */
  readonly bucket?: WebBucket | undefined;
}

export interface WebBucket {
  /** Without a slash at its end. */
  readonly url: string;
  readonly region: string;
}

/**
 * Nothing that stands in a page may run or style it, save what carries the nonce of the very answer; without a nonce
 * nothing at all.
 */
export function contentPolicy(origins: WebOrigins, host: string, nonce?: string): string {
  const styles = nonce === undefined ? [] : [`'nonce-${nonce}'`];
  const stored = [origins.store].filter((origin) => origin !== undefined);
  const field = origins.field === undefined ? [] : [origins.field, socketOrigin(origins.field)];
  // Older browsers do not count sockets of the page's own host to 'self'.
  const own = isHost(host) ? [`ws://${host}`, `wss://${host}`] : [];
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:', 'blob:', ...stored],
    'media-src': ["'self'", 'blob:', ...stored],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...own, ...field, ...stored],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** What a page may ask of the device: a reporter's camera and microphone, and the shaking of the phone. */
export const PERMISSIONS_POLICY =
  'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()';

function socketOrigin(origin: string): string {
  return origin.replace(/^http/, 'ws');
}

/** It came in a header: whatever is more than a host and a port does not go into a policy. */
function isHost(text: string): boolean {
  return /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-f:]{2,45}\](:\d{1,5})?$/i.test(text);
}
