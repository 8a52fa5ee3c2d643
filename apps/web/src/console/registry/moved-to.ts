/** The same things, one of them in another place; the others close up. */
export function movedTo<Thing>(
  things: readonly Thing[],
  from: number,
  to: number,
): readonly Thing[] {
  const [moved] = things.slice(from, from + 1);
  if (moved === undefined) return things;
  return things.toSpliced(from, 1).toSpliced(to, 0, moved);
}
