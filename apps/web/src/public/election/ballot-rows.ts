import type { Candidate, CountedBallots, OfficialSums } from '../../api/public-figures.js';
import { colourOf } from '../../ui/palette.js';

/** A candidate with both stories: what the field counted and what was published. */
export interface BallotRow {
  readonly candidate: Candidate;
  readonly colour: string;
  readonly field: { readonly ballots: number; readonly percent: string | null } | undefined;
  readonly official: { readonly votes: number; readonly percent: string | null } | undefined;
}

/** Whoever is ahead first, by the published figures where there are some; equals as on the ballot. */
export function ballotRows(
  candidates: readonly Candidate[],
  counted: CountedBallots,
  official: OfficialSums | null,
): readonly BallotRow[] {
  const byParty = new Map(counted.results.map((row) => [row.party_id, row]));
  const byCandidate = new Map(official?.candidates.map((row) => [row.candidate_id, row]));
  const rows = candidates.map((candidate): BallotRow => {
    const field = byParty.get(candidate.party_id);
    const published = byCandidate.get(candidate.id);
    return {
      candidate,
      colour: colourOf(candidate),
      field: counted.total_ballots === 0 ? undefined : fieldPart(field),
      official: published && { votes: published.votes, percent: published.share_percent },
    };
  });
  const weight = (row: BallotRow): number => row.official?.votes ?? row.field?.ballots ?? 0;
  return rows.sort(
    (a, b) => weight(b) - weight(a) || a.candidate.list_order - b.candidate.list_order,
  );
}

function fieldPart(row: CountedBallots['results'][number] | undefined): BallotRow['field'] {
  return { ballots: row?.ballots ?? 0, percent: row?.share_percent ?? '0.00' };
}

/** Ballots for nobody, which the field counts among all of them. */
export function spoiltBallots(counted: CountedBallots): number {
  return counted.results
    .filter(({ party_id: party }) => party === 'blank' || party === 'null')
    .reduce((sum, { ballots }) => sum + ballots, 0);
}
