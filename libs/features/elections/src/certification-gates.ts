import { Injectable } from '@nestjs/common';
import type { ElectionId, FieldProblem } from '#kernel';
import type { Transaction } from '#platform/database';

/** Why an election cannot be certified yet; empty where nothing stands in the way. */
export type CertificationGate = (
  tx: Transaction,
  id: ElectionId,
) => Promise<readonly FieldProblem[]>;

/** Features that come after elections have a say in their certification, and elections need not know them. */
@Injectable()
export class CertificationGates {
  private readonly gates: CertificationGate[] = [];

  add(gate: CertificationGate): void {
    this.gates.push(gate);
  }

  async problems(tx: Transaction, id: ElectionId): Promise<readonly FieldProblem[]> {
    const found: FieldProblem[] = [];
    for (const gate of this.gates) found.push(...(await gate(tx, id)));
    return found;
  }
}
