export { AUDIT_ENTITIES, AuditModule, AuditSealingModule } from './audit.module.js';
export { AuditSealer } from './audit-sealer.js';
export { AuditService, type ListedEntry, type TrailQuery } from './audit.service.js';
export { AuditVerifier, type AuditReport } from './audit-verifier.js';
export * from './domain/audit-chain.js';
export type { AuditEntry, Change, JsonValue, Subject } from './domain/audit-entry.js';
export type { AuditErrorCode } from './domain/errors.js';
export type { ChainFault, ChainFaultCode } from './domain/seal.js';
