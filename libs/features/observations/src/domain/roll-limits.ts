/** Of the roll, in percent: rolls grow by a few voters on the day, and somebody may count twice. */
const COUNTED_PERCENT = 110;
const TAKEN_PERCENT = 300;

/** Up to which index reports count; null where the roll is unknown. */
export function countedUpTo(registered: number | null): number | null {
  return registered === null ? null : Math.floor((registered * COUNTED_PERCENT) / 100);
}

/** Up to which index reports are kept at all. */
export function takenUpTo(registered: number | null, whereUnknown: number): number {
  return registered === null ? whereUnknown : Math.floor((registered * TAKEN_PERCENT) / 100);
}
