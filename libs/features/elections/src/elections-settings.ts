export const ELECTIONS_SETTINGS = Symbol('ElectionsSettings');

export interface ElectionsSettings {
  /** Where the pages are to which mails lead. */
  readonly publicUrl: string;
  /** Whether an admin of the platform has to approve before an election is public. */
  readonly approval: 'required' | 'not_required';
  /** By one account, in a day. */
  readonly invitationsPerDay: number;
  /** Where files lie while they are read. */
  readonly importFolder: string;
}
