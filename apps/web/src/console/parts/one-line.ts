/** A reason may be typed in several lines; the trail keeps one. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
