import { Injectable } from '@nestjs/common';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { LiveToken } from '../domain/token.js';

interface Row {
  readonly source_id: SourceId;
  readonly elector_id: ElectorId;
  readonly office_id: OfficeId;
  readonly election_id: ElectionId;
  readonly has_password: boolean;
  readonly expires_at: Date;
}

export interface NewToken {
  readonly digest: Buffer;
  readonly sourceId: SourceId;
  readonly officeId: OfficeId;
  readonly hasPassword: boolean;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export interface KeptToken {
  readonly digest: Buffer;
  readonly expiresAt: Date;
}

interface DigestRow {
  readonly digest: Buffer;
}

/**
 * Ends tokens, in one order, so that two who end the same ones wait for each other and do not block each other. The time is the
 * database's, as in `findEnded`: the clocks of two processes may differ.
 */
const end = (condition: string) => `
  with held as (
    select digest from source_tokens where ended_at is null and ${condition} order by digest for update)
  update source_tokens token set ended_at = clock_timestamp() from held
   where token.digest = held.digest returning token.digest`;

/** For how long those that are over are kept: far longer than `findEnded` looks back. */
const KEPT = `interval '1 hour'`;

/** Digests of tokens: none of them opens anything. */
@Injectable()
export class SourceTokensRepository {
  async find(tx: Transaction, digest: Buffer): Promise<LiveToken | undefined> {
    const rows = await tx.query<Row[]>(
      `select token.source_id, source.elector_id, token.office_id, place.election_id, token.has_password, token.expires_at
         from source_tokens token
         join sources source on source.id = token.source_id
         join source_offices place on place.office_id = token.office_id and place.source_id = token.source_id
        where token.digest = $1 and token.ended_at is null`,
      [digest],
    );
    return rows.map(toToken)[0];
  }

  /** Oldest first. */
  async findLive(
    tx: Transaction,
    officeId: OfficeId,
    sourceId: SourceId,
    now: Date,
  ): Promise<readonly KeptToken[]> {
    const rows = await tx.query<{ readonly digest: Buffer; readonly expires_at: Date }[]>(
      `select digest, expires_at from source_tokens
        where office_id = $1 and source_id = $2 and ended_at is null and expires_at > $3
        order by issued_at, digest`,
      [officeId, sourceId, now],
    );
    return rows.map(({ digest, expires_at: expiresAt }) => ({ digest, expiresAt }));
  }

  async insert(tx: Transaction, token: NewToken): Promise<void> {
    const { digest, sourceId, officeId, hasPassword, issuedAt, expiresAt } = token;
    await tx.query(
      `insert into source_tokens (digest, source_id, office_id, has_password, issued_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [digest, sourceId, officeId, hasPassword, issuedAt, expiresAt],
    );
  }

  async end(tx: Transaction, digests: readonly Buffer[]): Promise<number> {
    return this.endThose(tx, 'digest = any($1)', [digests]);
  }

  /** Wherever they open something. */
  async endAll(tx: Transaction, sourceId: SourceId): Promise<number> {
    return this.endThose(tx, 'source_id = $1', [sourceId]);
  }

  async endInElection(
    tx: Transaction,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<number> {
    return this.endThose(
      tx,
      `source_id = $1 and office_id in
         (select office_id from source_offices where source_id = $1 and election_id = $2)`,
      [sourceId, electionId],
    );
  }

  /** Those that ended in the last `seconds`. */
  async findEnded(tx: Transaction, seconds: number): Promise<readonly Buffer[]> {
    const rows = await tx.query<DigestRow[]>(
      `select digest from source_tokens where ended_at > clock_timestamp() - make_interval(secs => $1)`,
      [seconds],
    );
    return rows.map(({ digest }) => digest);
  }

  /** Deletes what has been over for a while; answers how many. */
  async sweep(tx: Transaction, limit: number): Promise<number> {
    const [rows] = await tx.query<[DigestRow[], number]>(
      `delete from source_tokens where digest in (
         select digest from source_tokens where ended_at < now() - ${KEPT} or expires_at < now() - ${KEPT}
          limit $1 for update skip locked)
       returning digest`,
      [limit],
    );
    return rows.length;
  }

  private async endThose(
    tx: Transaction,
    condition: string,
    values: readonly unknown[],
  ): Promise<number> {
    const [rows] = await tx.query<[DigestRow[], number]>(end(condition), [...values]);
    return rows.length;
  }
}

function toToken(row: Row): LiveToken {
  return {
    sourceId: row.source_id,
    electorId: row.elector_id,
    officeId: row.office_id,
    electionId: row.election_id,
    hasPassword: row.has_password,
    expiresAt: row.expires_at,
  };
}
