import type pg from 'pg';

/** Report by report, as one source in each office would have sent them. */
const REPORTS = `
  insert into vote_reports (office_id, index, source_id, revision, id, sequence, gender, age, has_torn,
                            observed_at, received_at, is_trusted, is_batched)
  select office.id, n, office.source, 1, nextval('report_ids'), n,
         (array['male', 'female'])[1 + n % 2], (array['less_30', 'less_60', 'more_60'])[1 + n % 3], n % 17 = 0,
         now() - interval '8 hours' + n * interval '30 seconds',
         now() - interval '8 hours' + n * interval '30 seconds', true, false
    from unnest($1::uuid[], $2::integer[], $3::uuid[]) office(id, votes, source), generate_series(1, office.votes) n`;

/** What the fold of these reports gives. */
const TALLIES = `
  insert into tallies (office_id, stream, election_id, version, sequence, first_independent, counted, figures, last)
  select office_id, 'votes', $2::uuid, count(*), count(*), 1, count(*),
         jsonb_build_object(
           'male', count(*) filter (where gender = 'male'), 'female', count(*) filter (where gender = 'female'),
           'less_30', count(*) filter (where age = 'less_30'), 'less_60', count(*) filter (where age = 'less_60'),
           'more_60', count(*) filter (where age = 'more_60'), 'has_torn', count(*) filter (where has_torn)),
         (array_agg(jsonb_build_object(
            'index', index, 'gender', gender, 'age', age, 'has_torn', has_torn,
            'observed_at', to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            order by index desc))[1]
    from vote_reports where office_id = any($1::uuid[]) group by office_id`;

export interface Place {
  readonly office: string;
  readonly election: string;
  readonly source: string;
}

/** Of all votes the share of these offices, which are the `from`-th and following: an even one. */
export async function addEarlierVotes(
  client: pg.Client,
  places: readonly Place[],
  {
    offices,
    votes,
    from,
  }: { readonly offices: number; readonly votes: number; readonly from: number },
): Promise<void> {
  const upTo = (place: number): number => Math.floor((place * votes) / offices);
  const ids = places.map(({ office }) => office);
  await client.query(REPORTS, [
    ids,
    places.map((_, n) => upTo(from + n + 1) - upTo(from + n)),
    places.map(({ source }) => source),
  ]);
  await client.query(TALLIES, [ids, places[0]?.election]);
}
