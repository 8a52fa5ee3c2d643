import { Injectable } from '@nestjs/common';
import type { CentreId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { CENTRE } from './roll-up-statements.js';
import {
  NOTHING_ROLLED_UP,
  type RollUp,
  type ScopeId,
  type ScopeRollUps,
} from '../domain/roll-up.js';

interface Row extends SumRow {
  readonly scope_id: ScopeId;
  readonly version: string;
}

interface SumRow {
  readonly stream: keyof ScopeRollUps;
  readonly expected: number;
  readonly offices: number;
  readonly counted: string;
  readonly disputed: string;
  readonly offices_unverified: number;
  readonly counted_unverified: string;
  readonly registered: string;
  readonly counted_of_registered: string;
  readonly figures: RollUp['figures'];
}

@Injectable()
export class RollUpsRepository {
  async findVersion(tx: Transaction, electionId: ElectionId): Promise<number> {
    const rows = await tx.query<{ readonly version: string }[]>(
      'select version from roll_up_elections where election_id = $1',
      [electionId],
    );
    return Number(rows[0]?.version ?? 0);
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    scopeIds: readonly ScopeId[],
  ): Promise<ReadonlyMap<ScopeId, ScopeRollUps>> {
    const rows = await tx.query<Row[]>(
      'select * from roll_ups where scope_id = any($2::uuid[]) and election_id = $1',
      [electionId, scopeIds],
    );
    const found = new Map<ScopeId, ScopeRollUps>();
    const none = { votes: NOTHING_ROLLED_UP, ballots: NOTHING_ROLLED_UP };
    for (const row of rows) {
      found.set(row.scope_id, {
        ...(found.get(row.scope_id) ?? none),
        [row.stream]: toRollUp(row, Number(row.version)),
      });
    }
    return found;
  }

  /** Of its offices as they stand: a handful. Nothing is kept of it, so it has no version. */
  async sumCentre(tx: Transaction, centreId: CentreId): Promise<ScopeRollUps> {
    const rows = await tx.query<SumRow[]>(CENTRE, [centreId]);
    const sums = rows.map((row) => [row.stream, toRollUp(row, 0)] as const);
    const none = { votes: NOTHING_ROLLED_UP, ballots: NOTHING_ROLLED_UP };
    return { ...none, ...Object.fromEntries(sums) };
  }
}

function toRollUp(row: SumRow, version: number): RollUp {
  return {
    version,
    expected: row.expected,
    offices: row.offices,
    counted: Number(row.counted),
    disputed: Number(row.disputed),
    figures: row.figures,
    unverified: { offices: row.offices_unverified, counted: Number(row.counted_unverified) },
    turnout: {
      registered: Number(row.registered),
      counted: Number(row.counted_of_registered),
    },
  };
}
