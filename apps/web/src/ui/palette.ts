/** Told apart by people who see colours otherwise, in both themes; names stand beside them all the same. */
export const PALETTE = [
  '#3b7dd8',
  '#d97b1f',
  '#2a9d77',
  '#b455a0',
  '#8f7a2e',
  '#5aa7c7',
  '#c4524a',
  '#7a6bd0',
];

/** A candidate's own colour, or one of ours by the place on the ballot. */
export function colourOf({
  colour,
  list_order: order,
}: {
  readonly colour: string | null;
  readonly list_order: number;
}): string {
  return colour ?? PALETTE[(order - 1) % PALETTE.length] ?? '#52616b';
}
