interface OfficeFacts {
  readonly centreCode: string;
  readonly registered: number | null;
}

/** What a file does to one office after voting has begun. */
export interface OfficeAmendment {
  readonly line: number;
  readonly code: string;
  /** Null for an office that is new. */
  readonly officeId: string | null;
  readonly before: OfficeFacts | null;
  readonly after: OfficeFacts;
}
