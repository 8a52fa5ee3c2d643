import { Injectable } from '@nestjs/common';
import type { AreaId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { DEFAULT_TOLERANCES, type ToleranceSettings } from '../domain/checks/tolerances.js';
import type { ThresholdScope } from '../domain/outcome/contest.js';
import { standardRules, type ResultRules } from '../domain/result-rules.js';

interface RulesRow {
  readonly double_entry: boolean;
  readonly tolerances: Partial<ToleranceSettings>;
  readonly constituency_level: number | null;
  readonly seats_by_area: Readonly<Record<AreaId, number>>;
  readonly threshold_scope: ThresholdScope;
  readonly turnout_quorum: string | null;
  readonly yes_quorum: string | null;
  readonly version: number;
  readonly results_version: string;
}

@Injectable()
export class ResultRulesRepository {
  /** An election that never said otherwise has the standard ones. */
  async get(tx: Transaction, electionId: ElectionId): Promise<ResultRules> {
    const rows = await tx.query<RulesRow[]>('select * from result_rules where election_id = $1', [
      electionId,
    ]);
    const [row] = rows;
    if (row === undefined) return standardRules(electionId);
    return {
      electionId,
      doubleEntry: row.double_entry,
      tolerances: { ...DEFAULT_TOLERANCES, ...row.tolerances },
      constituencyLevel: row.constituency_level,
      seatsByArea: row.seats_by_area,
      thresholdScope: row.threshold_scope,
      turnoutQuorumPercent: toPercent(row.turnout_quorum),
      approvalQuorumPercent: toPercent(row.yes_quorum),
      version: row.version,
      resultsVersion: Number(row.results_version),
    };
  }

  async save(tx: Transaction, rules: ResultRules): Promise<void> {
    await tx.query(
      `insert into result_rules (election_id, double_entry, tolerances, constituency_level, threshold_scope,
                                 turnout_quorum, yes_quorum, seats_by_area)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (election_id) do update set double_entry = excluded.double_entry,
         tolerances = excluded.tolerances, constituency_level = excluded.constituency_level,
         threshold_scope = excluded.threshold_scope, turnout_quorum = excluded.turnout_quorum,
         yes_quorum = excluded.yes_quorum, seats_by_area = excluded.seats_by_area, version = result_rules.version + 1,
         results_version = result_rules.results_version + 1`,
      [
        ...[rules.electionId, rules.doubleEntry, JSON.stringify(rules.tolerances)],
        ...[rules.constituencyLevel, rules.thresholdScope],
        ...[rules.turnoutQuorumPercent, rules.approvalQuorumPercent],
        JSON.stringify(rules.seatsByArea),
      ],
    );
  }

  /** The last thing in a transaction: whoever changes another office waits here for the commit, and not longer. */
  async moveResultsVersion(tx: Transaction, electionId: ElectionId): Promise<void> {
    await tx.query(
      `insert into result_rules (election_id) values ($1)
       on conflict (election_id) do update set results_version = result_rules.results_version + 1`,
      [electionId],
    );
  }
}

function toPercent(text: string | null): number | null {
  return text === null ? null : Number(text);
}
