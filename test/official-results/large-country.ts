export const OFFICES = 100_000;
export const DEPARTMENTS = 50;
export const CANDIDATES = 10;
const CENTRES = 20_000;

/** Its registry and its ballot, of one election; papers and rules are each test's own. */
export const LARGE_COUNTRY = [
  `insert into candidates (election_id, party_id, name, search_key, list_order)
   select $1, 'P' || n, 'P' || n, 'p' || n, n from generate_series(1, ${CANDIDATES}) n`,
  `insert into areas (election_id, level, code, name, search_key)
   select $1, 1, 'R' || n, 'R' || n, 'r' || n from generate_series(0, 8) n`,
  `insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
   select $1, region.id, array[region.id], 2, 'D' || n, 'D' || n, 'd' || n from generate_series(0, ${DEPARTMENTS - 1}) n
     join areas region on region.election_id = $1 and region.code = 'R' || n % 9`,
  `insert into centres (election_id, area_id, code, name, search_key)
   select $1, area.id, 'C' || n, 'C' || n, 'c' || n from generate_series(0, ${CENTRES - 1}) n
     join areas area on area.election_id = $1 and area.code = 'D' || n % ${DEPARTMENTS}`,
  `insert into offices (election_id, centre_id, code, registered)
   select $1, centre.id, 'B' || n, 500 from generate_series(0, ${OFFICES - 1}) n
     join centres centre on centre.election_id = $1 and centre.code = 'C' || n % ${CENTRES}`,
  `insert into result_ballots (id, election_id) values ($1, $1)`,
  `insert into result_ballot_candidates (ballot_id, position, candidate_id)
   select $1, list_order, id from candidates where election_id = $1`,
];

export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly it: T }> {
  const started = performance.now();
  const it = await work();
  return { ms: performance.now() - started, it };
}
