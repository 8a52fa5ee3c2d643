/** The backend did not do what the case says. */
export class Mismatch extends Error {}
