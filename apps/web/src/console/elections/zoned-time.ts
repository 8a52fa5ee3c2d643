/** Hours are typed as the clocks of the election show them, and sent as moments. */
const DIGITS = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

const MINUTES = '2026-11-28T08:00'.length;

/** `2026-11-28T08:00` there, as `<input type="datetime-local">` has it. */
export function toLocal(moment: string | Date, timeZone: string): string {
  return wallClock(new Date(moment), timeZone).slice(0, MINUTES);
}

/** The moment at which clocks there show this; undefined where it is no time. */
export function toMoment(local: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(local.length === MINUTES ? `${local}:00Z` : `${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset of the guess is wrong only around a change of the clocks; of the second guess it is right.
  let guess = asUtc;
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${wallClock(new Date(guess), timeZone)}Z`);
    guess += asUtc - shown;
  }
  return new Date(guess).toISOString();
}

function wallClock(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...DIGITS, ...TIME, timeZone });
  const part = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
}
