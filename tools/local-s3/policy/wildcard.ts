/**
 * Whether a text is meant by a pattern of IAM: `*` stands for any characters, `?` for one. Walks through the text
 * once and comes back to the last `*` only, so no pattern makes it slow.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let inPattern = 0;
  let lastStar = -1;
  let starAt = 0;
  while (at < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      lastStar = inPattern;
      starAt = at;
      inPattern += 1;
    } else if (wanted === '?' || wanted === text[at]) {
      inPattern += 1;
      at += 1;
    } else if (lastStar >= 0) {
      // Let the last star swallow one more.
      inPattern = lastStar + 1;
      starAt += 1;
      at = starAt;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
