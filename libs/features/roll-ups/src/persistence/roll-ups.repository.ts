import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import {
  NOTHING_ROLLED_UP,
  type RollUp,
  type ScopeId,
  type ScopeRollUps,
} from '../domain/roll-up.js';

interface Row {
  readonly scope_id: ScopeId;
  readonly stream: keyof ScopeRollUps;
  readonly version: string;
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
        [row.stream]: toRollUp(row),
      });
    }
    return found;
  }
}

function toRollUp(row: Row): RollUp {
  return {
    version: Number(row.version),
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
