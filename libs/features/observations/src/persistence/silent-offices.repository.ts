import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** In elections whose voters have been let in for an hour and still are: offices from which nothing came in the last hour. */
const SILENT = `
  select count(*) filter (where tally.changed_at < clock_timestamp() - interval '1 hour')::int as gone_silent,
         count(*) filter (where tally.office_id is null)::int as never_heard
    from elections election
    join offices office on office.election_id = election.id
    left join tallies tally on tally.office_id = office.id and tally.stream = 'votes' and tally.counted + tally.disputed > 0
   where election.state in ('scheduled', 'open')
     and election.opens_at < clock_timestamp() - interval '1 hour' and election.closes_at > clock_timestamp()`;

@Injectable()
export class SilentOfficesRepository {
  async count(
    tx: Transaction,
  ): Promise<{ readonly goneSilent: number; readonly neverHeard: number }> {
    const [row] =
      await tx.query<{ readonly gone_silent: number; readonly never_heard: number }[]>(SILENT);
    return { goneSilent: row?.gone_silent ?? 0, neverHeard: row?.never_heard ?? 0 };
  }
}
