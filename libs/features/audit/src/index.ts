import { AuditEntryRow } from './persistence/audit-entry.entity.js';
import { AuditSealRow } from './persistence/audit-seal.entity.js';

export { AuditModule, AuditSealingModule } from './audit.module.js';
export { AuditSealer } from './audit-sealer.js';
export { AuditService, type AuditQuery } from './audit.service.js';
export { AuditVerifier, type AuditReport } from './audit-verifier.js';
export * from './domain/audit-chain.js';
export type { AuditEntry, Change, JsonValue, Subject } from './domain/audit-entry.js';
export type { AuditErrorCode } from './domain/errors.js';
export type { ChainFault, ChainFaultCode } from './domain/seal.js';
export type { ListedEntry } from './persistence/audit-entries.repository.js';

export const AUDIT_ENTITIES = [AuditEntryRow, AuditSealRow] as const;
