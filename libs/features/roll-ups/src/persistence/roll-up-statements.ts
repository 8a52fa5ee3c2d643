/** In whose sums an office stands. Needs `centre`, and `area`, which may be missing. */
const SCOPES = `case when area.id is null then '{}'::uuid[] else area.ancestors || area.id end || centre.election_id`;

const SUMS = [
  'offices',
  'counted',
  'disputed',
  'offices_unverified',
  'counted_unverified',
  'registered',
  'counted_of_registered',
];

/** What one row of an office adds to each sum; `sign` is -1 where it is taken out. */
const COUNTS = `
  sum(sign * (counted > 0)::integer) as offices,
  sum(sign * counted) as counted,
  sum(sign * disputed) as disputed,
  sum(sign * is_unverified::integer) as offices_unverified,
  coalesce(sum(sign * counted) filter (where is_unverified), 0) as counted_unverified,
  coalesce(sum(sign * registered) filter (where counted > 0), 0) as registered,
  coalesce(sum(sign * counted) filter (where registered is not null), 0) as counted_of_registered`;

/** From rows of offices (`sides`) to sums of scopes: offices of one place are taken together first. */
const BY_SCOPE = `
  counts as (
    select scopes, stream, ${COUNTS} from sides group by scopes, stream),
  parts as (
    select scopes, stream, key, sum(sign * value::bigint) as n
      from sides, jsonb_each_text(figures) group by scopes, stream, key having sum(sign * value::bigint) <> 0),
  scope_counts as (
    select scope_id, stream, ${SUMS.map((sum) => `sum(${sum}) as ${sum}`).join(', ')}
      from counts, unnest(scopes) scope_id group by scope_id, stream),
  scope_parts as (
    select scope_id, stream, key, sum(n) as n
      from parts, unnest(scopes) scope_id group by scope_id, stream, key having sum(n) <> 0),
  scope_figures as (
    select scope_id, stream, jsonb_object_agg(key, n) as figures from scope_parts group by scope_id, stream)`;

/** Tallies that stand in no sum, or in another version; of a window of time, or of all. */
export const FIND_MOVED = `
  select election_id, array_agg(distinct office_id) as office_ids, min(changed_at) as oldest
    from (select tally.election_id, tally.office_id, tally.changed_at
            from tallies tally
            left join roll_up_offices summed on summed.office_id = tally.office_id and summed.stream = tally.stream
           where tally.changed_at >= $1 and tally.version is distinct from summed.version
           limit $2) moved
   group by election_id`;

/**
 * Replaces the rows of offices that moved and moves the sums by new minus old, in one statement: its one snapshot sees the
 * tallies, and the caller holds the row of the election, so that nobody else replaces the same rows.
 */
export const MOVE = `
  with subject as (
    select tally.office_id, tally.stream, tally.election_id, tally.version, (${SCOPES}) as scopes, office.registered,
           tally.counted, tally.disputed, tally.counted > 0 and tally.first_independent is null as is_unverified, tally.figures
      from tallies tally
      join offices office on office.id = tally.office_id
      join centres centre on centre.id = office.centre_id
      left join areas area on area.id = centre.area_id
     where tally.election_id = $1 and ($2::uuid[] is null or tally.office_id = any($2::uuid[]))),
  moved as materialized (
    select subject.*, summed.scopes as was_scopes, summed.registered as was_registered, summed.counted as was_counted,
           summed.disputed as was_disputed, summed.is_unverified as was_unverified, summed.figures as was_figures
      from subject
      left join roll_up_offices summed on summed.office_id = subject.office_id and summed.stream = subject.stream
     where summed.office_id is null
        or (summed.version, summed.scopes, summed.registered)
             is distinct from (subject.version, subject.scopes, subject.registered)),
  replaced as (
    insert into roll_up_offices
           (office_id, stream, election_id, version, scopes, registered, counted, disputed, is_unverified, figures)
    select office_id, stream, election_id, version, scopes, registered, counted, disputed, is_unverified, figures from moved
    on conflict (office_id, stream) do update
       set version = excluded.version, scopes = excluded.scopes, registered = excluded.registered, counted = excluded.counted,
           disputed = excluded.disputed, is_unverified = excluded.is_unverified, figures = excluded.figures),
  sides as (
    select stream, scopes, 1 as sign, registered, counted, disputed, is_unverified, figures from moved
    union all
    select stream, was_scopes, -1, was_registered, was_counted, was_disputed, was_unverified, was_figures
      from moved where was_scopes is not null),
  ${BY_SCOPE},
  summed as (
    insert into roll_ups (scope_id, stream, election_id, version, ${SUMS.join(', ')}, figures)
    select scope_id, stream, $1, 1, ${SUMS.join(', ')}, coalesce(figures, '{}')
      from scope_counts left join scope_figures using (scope_id, stream)
    on conflict (scope_id, stream) do update
       set version = roll_ups.version + 1,
           ${SUMS.map((sum) => `${sum} = roll_ups.${sum} + excluded.${sum}`).join(', ')},
           figures = (select coalesce(jsonb_object_agg(key, n), '{}')
                        from (select key, sum(value::bigint) as n
                                from (select * from jsonb_each_text(roll_ups.figures)
                                      union all select * from jsonb_each_text(excluded.figures)) both_sides
                               group by key having sum(value::bigint) <> 0) added))
  select count(*)::integer as moved from moved`;

/** Offices and voters that the registry expects, by scope; areas that are gone go, new ones come with zeros. */
export const EXPECT = `
  with own as (
    select centre.area_id, centre.election_id, count(*) as expected, coalesce(sum(office.registered), 0) as roll,
           count(*) filter (where office.registered is null) as roll_unknown
      from offices office join centres centre on centre.id = office.centre_id
     where office.election_id = $1 group by centre.area_id, centre.election_id),
  sums as (
    select scope_id, sum(expected) as expected, sum(roll) as roll, sum(roll_unknown) as roll_unknown
      from own centre left join areas area on area.id = centre.area_id, unnest((${SCOPES})) scope_id
     group by scope_id),
  scopes as (
    select $1::uuid as scope_id union all select id from areas where election_id = $1),
  gone as (
    delete from roll_ups where election_id = $1 and scope_id not in (select scope_id from scopes) returning 1),
  changed as (
    insert into roll_ups (scope_id, stream, election_id, expected, roll, roll_unknown)
    select scope_id, stream, $1, coalesce(expected, 0), coalesce(roll, 0), coalesce(roll_unknown, 0)
      from scopes left join sums using (scope_id), unnest(array['votes', 'ballots']) stream
    on conflict (scope_id, stream) do update
       set expected = excluded.expected, roll = excluded.roll, roll_unknown = excluded.roll_unknown,
           version = roll_ups.version + 1
     where (roll_ups.expected, roll_ups.roll, roll_ups.roll_unknown)
             is distinct from (excluded.expected, excluded.roll, excluded.roll_unknown)
    returning 1)
  select (select count(*) from gone)::integer + (select count(*) from changed)::integer as moved`;

/** Every sum anew from the rows of offices. */
const FRESH = `
  with sides as (
    select stream, scopes, 1 as sign, registered, counted, disputed, is_unverified, figures
      from roll_up_offices where election_id = $1),
  ${BY_SCOPE},
  fresh as (
    select kept.scope_id, kept.stream, ${SUMS.map((sum) => `coalesce(one.${sum}, 0) as ${sum}`).join(', ')},
           coalesce(scope_figures.figures, '{}') as figures
      from roll_ups kept
      left join scope_counts one using (scope_id, stream)
      left join scope_figures using (scope_id, stream)
     where kept.election_id = $1)`;

const IS_WRONG = `
  fresh.scope_id = kept.scope_id and fresh.stream = kept.stream
     and (${SUMS.map((sum) => `kept.${sum}`).join(', ')}, kept.figures)
           is distinct from (${SUMS.map((sum) => `fresh.${sum}`).join(', ')}, fresh.figures)`;

/** Sums that are not what their rows add up to. Rows and sums move in one commit, so that one snapshot is enough to tell. */
export const FIND_WRONG = `${FRESH}
  select count(*)::integer as wrong from roll_ups kept join fresh on ${IS_WRONG}`;

export const PUT_RIGHT = `${FRESH}
  update roll_ups kept
     set version = kept.version + 1, ${SUMS.map((sum) => `${sum} = fresh.${sum}`).join(', ')}, figures = fresh.figures
    from fresh where ${IS_WRONG}
  returning kept.scope_id`;

/** The sums of one centre, by the rules of those above. */
export const CENTRE = `
  with sides as (
    select watched.stream, office.registered, coalesce(tally.counted, 0) as counted, coalesce(tally.disputed, 0) as disputed, 1 as sign,
           coalesce(tally.counted > 0 and tally.first_independent is null, false) as is_unverified,
           coalesce(tally.figures, '{}') as figures
      from offices office cross join unnest(array['votes', 'ballots']) watched(stream)
      left join tallies tally on tally.office_id = office.id and tally.stream = watched.stream
     where office.centre_id = $1),
  parts as (
    select stream, key, sum(value::bigint) as n from sides, jsonb_each_text(figures) group by stream, key),
  figures as (select stream, jsonb_object_agg(key, n) as figures from parts group by stream)
  select stream, expected, offices::integer, counted, disputed, offices_unverified::integer, counted_unverified, registered,
         counted_of_registered, coalesce(figures.figures, '{}') as figures
    from (select stream, count(*)::integer as expected, ${COUNTS} from sides group by stream) counts
    left join figures using (stream)`;
