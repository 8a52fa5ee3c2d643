import { Injectable } from '@nestjs/common';
import { DomainError, isUuid, type ElectionId, type OfficeId, type SourceId } from '#kernel';
import type { PageRequest, SortedRow } from '#features/elections';
import type { Transaction } from '#platform/database';
import type { SourceFilter, SourceSort } from '../domain/lists.js';
import type { Source, SourceOffice, SourceStatus } from '../domain/source.js';

interface SourceRow {
  readonly id: Source['id'];
  readonly elector_id: Source['electorId'];
  readonly has_password: boolean;
  readonly status: SourceStatus;
  readonly version: number;
  readonly since: Date;
  readonly changed_at: Date;
}

interface OfficeRow {
  readonly office_id: OfficeId;
  readonly code: string;
  readonly since: Date;
}

const SOURCES = `
  select source.id, source.elector_id, source.password_hash is not null as has_password,
         standing.status, standing.version, standing.since, standing.changed_at
    from source_standings standing join sources source on source.id = standing.source_id
   where standing.election_id = $1`;

/** The SQL is ours; nothing a client sends becomes SQL. */
const SORTS: Readonly<Record<SourceSort, { readonly sql: string; readonly type: string }>> = {
  elector_id: { sql: 'source.elector_id', type: 'text' },
  since: { sql: 'standing.since', type: 'timestamptz' },
  changed_at: { sql: 'standing.changed_at', type: 'timestamptz' },
};

/** What sources count for in each election, and where they have signed in. */
@Injectable()
export class StandingsRepository {
  /** Writes it down where it is new. Until the transaction ends the status stays what it is. */
  async admit(
    tx: Transaction,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<{ readonly status: SourceStatus; readonly isNew: boolean }> {
    const inserted = await tx.query<unknown[]>(
      `insert into source_standings (election_id, source_id) values ($1, $2)
       on conflict do nothing returning source_id`,
      [electionId, sourceId],
    );
    const [row] = await tx.query<{ readonly status: SourceStatus }[]>(
      `select status from source_standings where election_id = $1 and source_id = $2 for share`,
      [electionId, sourceId],
    );
    return { status: row?.status ?? 'unverified', isNew: inserted.length === 1 };
  }

  async enterOffice(
    tx: Transaction,
    { electionId, officeId }: { readonly electionId: ElectionId; readonly officeId: OfficeId },
    sourceId: SourceId,
  ): Promise<void> {
    await tx.query(
      `insert into source_offices (office_id, source_id, election_id) values ($1, $2, $3) on conflict do nothing`,
      [officeId, sourceId, electionId],
    );
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<Source | undefined> {
    const rows = await tx.query<SourceRow[]>(`${SOURCES} and standing.source_id = $2`, [
      electionId,
      sourceId,
    ]);
    return rows.map(toSource)[0];
  }

  /** Until the transaction ends nobody else decides about it, and it does not sign in. */
  async hold(
    tx: Transaction,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<Source | undefined> {
    const rows = await tx.query<SourceRow[]>(
      `${SOURCES} and standing.source_id = $2 for update of standing`,
      [electionId, sourceId],
    );
    return rows.map(toSource)[0];
  }

  async setStatus(
    tx: Transaction,
    electionId: ElectionId,
    source: Source,
    status: SourceStatus,
    changedAt: Date,
  ): Promise<Source> {
    const version = source.version + 1;
    await tx.query(
      `update source_standings set status = $3, version = $4, changed_at = $5
        where election_id = $1 and source_id = $2`,
      [electionId, source.id, status, version, changedAt],
    );
    return { ...source, status, version, changedAt };
  }

  async findOffices(
    tx: Transaction,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<readonly SourceOffice[]> {
    const rows = await tx.query<OfficeRow[]>(
      `select place.office_id, office.code, place.since
         from source_offices place join offices office on office.id = place.office_id
        where place.source_id = $1 and place.election_id = $2
        order by place.since, office.code`,
      [sourceId, electionId],
    );
    return rows.map(({ office_id: officeId, code, since }) => ({ officeId, code, since }));
  }

  /** A page by keyset; one row more than asked for where there is a next one. */
  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    { status, officeId, electorId }: SourceFilter,
    { sort, descending, after, limit }: PageRequest<SourceSort>,
  ): Promise<readonly SortedRow<Source>[]> {
    const values: unknown[] = [electionId];
    const value = (one: unknown): string => `$${values.push(one)}`;
    const { sql, type } = SORTS[sort];
    const conditions = [
      status === undefined ? '' : `and standing.status = ${value(status)}`,
      officeId === undefined
        ? ''
        : `and exists (select from source_offices place
             where place.source_id = source.id and place.office_id = ${value(officeId)} and place.election_id = $1)`,
      // No pattern: "_" is a letter of these names.
      electorId === undefined ? '' : `and starts_with(source.elector_id, ${value(electorId)})`,
    ];
    if (after !== undefined) {
      const [key, id] = checkedKey(after, type);
      const comparison = descending ? '<' : '>';
      conditions.push(
        `and (${sql}, source.id) ${comparison} (${value(key)}::${type}, ${value(id)}::uuid)`,
      );
    }
    const direction = descending ? 'desc' : 'asc';
    const rows = await tx.query<SourceRow[]>(
      `${SOURCES} ${conditions.join(' ')}
       order by ${sql} ${direction}, source.id ${direction} limit ${value(limit + 1)}`,
      values,
    );
    return rows.map((row) => {
      const keyed = row[sort];
      return {
        row: toSource(row),
        key: [keyed instanceof Date ? keyed.toISOString() : keyed, row.id] as const,
      };
    });
  }
}

function checkedKey([key, id]: readonly [string | number, string], type: string) {
  const isInstant =
    typeof key === 'string' &&
    /^\d{4}-/.test(key) &&
    !isNaN(Date.parse(key)) &&
    new Date(key).toISOString() === key;
  if (isUuid(id) && (type === 'text' ? typeof key === 'string' : isInstant)) return [key, id];
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}

function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    electorId: row.elector_id,
    hasPassword: row.has_password,
    status: row.status,
    version: row.version,
    since: row.since,
    changedAt: row.changed_at,
  };
}
