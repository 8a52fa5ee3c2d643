import type { FieldComponents } from '#api-client';

type Schemas = FieldComponents['schemas'];
export type Election = Schemas['PublicElectionDetail'];
export type ListedElection = Schemas['PublicElectionBody'];
export type Candidate = Schemas['PublicCandidateBody'];
export type LiveFigures = Schemas['LiveFiguresBody'];
export type ScopeFigures = Schemas['ScopeFigures'];
export type AreaFigures = Schemas['AreaFigures'];
export type Office = Schemas['PublicOfficeBody'];
export type ObservedVotes = Schemas['ObservedVotes'];
export type CountedBallots = Schemas['CountedBallots'];

/** Published official figures: documented as a free form, since a version stays as it was published. */
export interface OfficialSums {
  readonly expected: number;
  readonly reported: number;
  readonly registered: number;
  readonly voters: number;
  readonly blank: number;
  readonly null_votes: number;
  readonly valid: number;
  readonly turnout_percent: string | null;
  readonly candidates: readonly OfficialCandidate[];
}

export interface OfficialCandidate {
  readonly candidate_id: string;
  readonly votes: number;
  readonly share_percent: string | null;
}

export interface PublishedResults {
  readonly version: number;
  readonly published_at: string;
  readonly whole: OfficialSums;
  readonly outcome: Outcome;
  readonly decision: Decision;
}

export type Outcome =
  | { readonly kind: 'elected'; readonly candidate: string; readonly by: string }
  | { readonly kind: 'second_round'; readonly candidates: readonly string[] }
  | {
      readonly kind: 'referendum';
      readonly verdict: 'adopted' | 'not_adopted' | 'unknown';
      readonly adopted: string | null;
    }
  | { readonly kind: 'seats'; readonly seats: number; readonly lists: readonly ListSeats[] }
  | { readonly kind: 'tie'; readonly ties: readonly Tie[] }
  | { readonly kind: 'no_votes' };

/** Votes are equal, and lots decide who gets the places. */
export interface Tie {
  readonly tie_key: string;
  readonly among: readonly string[];
  readonly places: number;
}

export interface ListSeats {
  readonly candidate: string;
  readonly seats: number;
}

export interface Decision {
  readonly decided: boolean;
  readonly remaining: number | null;
  readonly offices: readonly unknown[];
  readonly other_offices: number;
}

/** Null stays null; an unexpected shape would only show as missing figures. */
export function officialOf(figures: ScopeFigures): OfficialSums | null {
  return figures.official as OfficialSums | null;
}
