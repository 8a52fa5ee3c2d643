/** How many citizens stood by what was reported of their vote in an office. */
export interface Confirmations {
  readonly confirmed: number;
  readonly corrected: number;
  /** Said that it was not them, of votes that nobody recognised since. */
  readonly notRecognised: number;
}
