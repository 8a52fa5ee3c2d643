/** Of a bar, the part that is shown. Cut and not stretched, so that its hatching stays as it is. */
export function filledTo(share: number): string {
  return `inset(0 ${(1 - Math.min(Math.max(share, 0), 1)) * 100}% 0 0)`;
}
