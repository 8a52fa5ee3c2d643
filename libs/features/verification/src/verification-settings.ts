/** How long things last. Part of the contract; only tests use others. */
export interface VerificationTimes {
  /** From the first word to the end of the waiting. */
  readonly waitMs: number;
  readonly answerMs: number;
  /** For how long a vote goes from one citizen to the next. */
  readonly offerMs: number;
  /** For the first word after connecting. */
  readonly greetingMs: number;
  /** A process that has not renewed its row for so long is dead. */
  readonly processMs: number;
  /** How often a process looks by itself, should an announcement have been lost. */
  readonly pollMs: number;
  /** How often what nobody needs any more is cleared away, keys of elections that are over included. */
  readonly sweepMs: number;
}

export const CONTRACT_TIMES: VerificationTimes = {
  waitMs: 15 * 60_000,
  answerMs: 60_000,
  offerMs: 3 * 60_000,
  greetingMs: 30_000,
  processMs: 10_000,
  pollMs: 5_000,
  sweepMs: 30_000,
};

export interface VerificationSettings {
  /** Where the keys of elections lie: a folder that all processes share, and that is no part of a database dump. */
  readonly keysFolder: string;
  /** Open at once for one network, in each process. */
  readonly connectionsByAddress: number;
  /** Open at once in one process. */
  readonly connections: number;
  /** In the line of one office. */
  readonly waitingByOffice: number;
  readonly times: VerificationTimes;
}

export const VERIFICATION_SETTINGS = Symbol('VerificationSettings');
