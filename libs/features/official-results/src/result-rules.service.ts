import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { AuditService, electionChain, type JsonValue } from '#features/audit';
import {
  definedOf,
  ElectionAccess,
  hasVotingBegun,
  refusedFields,
  type Edit,
  type ElectionView,
} from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { toleranceProblems } from './domain/checks/tolerances.js';
import {
  constituencyProblems,
  OUTCOME_RULES,
  quorumProblems,
  type ResultRules,
} from './domain/result-rules.js';
import { rulesFrozen } from './domain/refusals.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { ResultsPictureRepository } from './persistence/results-picture.repository.js';

export type RulesEdit = Edit<
  Omit<ResultRules, 'electionId' | 'version' | 'resultsVersion' | 'tolerances'>
> & { readonly tolerances?: Edit<ResultRules['tolerances']> | undefined };

@Injectable()
export class ResultRulesService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly rules: ResultRulesRepository,
    private readonly picture: ResultsPictureRepository,
    private readonly audit: AuditService,
  ) {}

  async get(actor: Actor, id: ElectionId): Promise<ResultRules> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, id);
      return this.rules.get(tx, id);
    });
  }

  async edit(actor: Actor, id: ElectionId, edit: RulesEdit): Promise<ResultRules> {
    return this.database.transaction(async (tx) => {
      const view = await this.access.hold(tx, actor, id, 'decide_results');
      const before = await this.rules.get(tx, id);
      const { tolerances, ...rest } = edit;
      const next: ResultRules = {
        ...before,
        ...definedOf<Omit<ResultRules, 'tolerances'>>(rest),
        tolerances: { ...before.tolerances, ...definedOf(tolerances ?? {}) },
      };
      if (JSON.stringify(next) === JSON.stringify(before)) return before;
      assertNotFrozen(view, before, next);
      await this.assertSound(tx, view, next);
      await this.rules.save(tx, next);
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: 'result_rules.edited',
        subject: { kind: 'election', id },
        before: plain(before),
        after: plain(next),
      });
      return this.rules.get(tx, id);
    });
  }

  private async assertSound(
    tx: Transaction,
    { election }: ElectionView,
    next: ResultRules,
  ): Promise<void> {
    const areas = await this.picture.findAreas(tx, election.id);
    const ofLevel = areas.filter(({ level }) => level === next.constituencyLevel);
    const problems = [
      ...toleranceProblems(next.tolerances),
      ...quorumProblems(next, election.kind === 'referendum'),
      ...constituencyProblems(
        next,
        election.seats,
        ofLevel.map(({ id }) => id),
      ),
    ];
    if (problems.length > 0) throw refusedFields(problems);
  }
}

function assertNotFrozen({ state }: ElectionView, before: ResultRules, next: ResultRules): void {
  if (!hasVotingBegun(state)) return;
  const moved = OUTCOME_RULES.filter(
    (rule) => JSON.stringify(before[rule]) !== JSON.stringify(next[rule]),
  );
  if (moved.length > 0) throw rulesFrozen(moved);
}

function plain({ electionId: _electionId, ...rules }: ResultRules): JsonValue {
  return JSON.parse(JSON.stringify(rules)) as JsonValue;
}
