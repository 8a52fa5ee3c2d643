const ENTITY_TAG = /(?:W\/)?"[^"]*"/g;

/**
 * Whether the client already holds what it would be sent (RFC 9110, 13.1.2): its tags are compared weakly, and `*`
 * stands for any. A header that is not of that form names nothing.
 */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.match(ENTITY_TAG) ?? [];
  return tags.some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
