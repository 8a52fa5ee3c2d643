/** Of an election, each office with what stands of it. Offices of cancelled areas count nowhere, whatever their papers say. */
export const STANDING_OFFICES = `
  offices office
    join centres centre on centre.id = office.centre_id and centre.election_id = $1
    left join office_results result on result.office_id = office.id and result.election_id = $1
    left join (select distinct area.id
                 from areas area join cancelled_areas cancelled on cancelled.election_id = area.election_id
                where area.election_id = $1 and (cancelled.area_id = area.id or cancelled.area_id = any(area.ancestors))
              ) gone on gone.id = centre.area_id`;

/** A candidate has no cell, or an empty one; $2 are the ballots on which somebody is missing. */
export const HAS_EMPTY_VOTES =
  '(array_position(result.votes, null) is not null or result.ballot_id = any($2))';
