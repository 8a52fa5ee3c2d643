import { Injectable } from '@nestjs/common';
import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { StreamName } from '../domain/stream.js';
import type { Watch, WatchCounts, WatchedOffice } from '../domain/watch.js';

interface Row {
  readonly id: OfficeId;
  readonly code: string;
  readonly centre_id: CentreId;
  readonly registered: number | null;
  readonly sources: number;
  readonly votes: number;
  readonly ballots: number;
  readonly disputed: number;
}

/** Every office of an election with what is known of it in a stream. */
const WATCHED = `
  select office.id, office.code, office.centre_id, office.registered,
         (select count(*)::integer from source_offices source where source.office_id = office.id) as sources,
         coalesce(votes.counted, 0) as votes, coalesce(ballots.counted, 0) as ballots,
         coalesce(votes.disputed, 0) + coalesce(ballots.disputed, 0) as disputed
    from offices office
    left join tallies votes on votes.office_id = office.id and votes.stream = 'votes'
    left join tallies ballots on ballots.office_id = office.id and ballots.stream = 'ballots'
   where office.election_id = $1`;

const NO_SOURCE = `not exists (select from source_offices source where source.office_id = office.id)`;

/** `stream` is one of ours and never text of a client. */
function condition(watch: Watch, stream: StreamName): string {
  const tally = `coalesce(${stream}.version, 0)`;
  switch (watch) {
    case 'without_source':
      return NO_SOURCE;
    case 'silent':
      return `not ${NO_SOURCE} and ${tally} = 0`;
    case 'unverified_only':
      return `${stream}.counted > 0 and ${stream}.first_independent is null`;
    case 'disputed':
      return `${stream}.disputed > 0`;
  }
}

@Injectable()
export class WatchedOfficesRepository {
  async count(tx: Transaction, electionId: ElectionId, stream: StreamName): Promise<WatchCounts> {
    const rows = await tx.query<WatchCounts[]>(
      `select count(*)::integer as offices,
              (count(*) filter (where source.office_id is null))::integer as "withoutSource",
              (count(*) filter (where source.office_id is not null and coalesce(tally.version, 0) = 0))::integer as silent,
              (count(*) filter (where tally.counted > 0 and tally.first_independent is null))::integer as "unverifiedOnly",
              (count(*) filter (where tally.disputed > 0))::integer as disputed
         from offices office
         left join (select distinct office_id from source_offices where election_id = $1) source
           on source.office_id = office.id
         left join tallies tally on tally.office_id = office.id and tally.stream = $2
        where office.election_id = $1`,
      [electionId, stream],
    );
    const [counts] = rows;
    if (counts === undefined) throw new Error('an aggregate answered no row');
    return counts;
  }

  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    filter: {
      readonly watch: Watch;
      readonly stream: StreamName;
      readonly areaId?: AreaId | undefined;
    },
    after: string | undefined,
    limit: number,
  ): Promise<readonly WatchedOffice[]> {
    const rows = await tx.query<Row[]>(
      `${WATCHED}
          and ${condition(filter.watch, filter.stream)}
          and ($2::text is null or office.code > $2)
          and ($3::uuid is null or office.centre_id in (
                select centre.id from centres centre join areas area on area.id = centre.area_id
                 where area.id = $3 or area.ancestors @> array[$3::uuid]))
        order by office.code limit $4`,
      [electionId, after ?? null, filter.areaId ?? null, limit],
    );
    return rows.map(({ centre_id: centreId, ...row }) => ({ ...row, centreId }));
  }
}
