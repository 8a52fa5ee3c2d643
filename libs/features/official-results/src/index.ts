export * from './domain/figures.js';
export * from './domain/checks/answers.js';
export * from './domain/checks/checks.js';
export type { Check, CheckKind, Values } from './domain/checks/check.js';
export type { BallotLine, CheckContext, Neighbour, Operand } from './domain/checks/operands.js';
export * from './domain/checks/tolerances.js';
