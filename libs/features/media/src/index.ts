export {
  EvidenceCredentials,
  type EvidencePlace,
  type LentFolder,
} from './evidence-credentials.js';
export {
  EvidenceFindingsService,
  type After,
  type NamedFinding,
  type NamedUsage,
} from './evidence-findings.service.js';
export { EvidenceRenewalService, type RenewedFolder } from './evidence-renewal.service.js';
export {
  EvidenceComparison,
  EvidenceInventory,
  type EvidenceMissed,
} from './evidence-inventory.js';
export { EvidenceScanner, type ScanProgress } from './evidence-scanner.js';
export { MediaCredentialsModule } from './media-credentials.module.js';
export { mediaSettings, type MediaSettings } from './media-settings.js';
export {
  EvidenceInventoryModule,
  EvidenceScanModule,
  EvidenceWatchModule,
  MediaModule,
} from './media.module.js';
export {
  OfficeEvidenceService,
  type EvidenceLink,
  type EvidenceQuery,
} from './office-evidence.service.js';
export type { EvidenceEntry } from './domain/evidence-entry.js';
export type { EvidenceErrorCode, LendingErrorCode } from './domain/errors.js';
export { EVIDENCE_FLAGS, type EvidenceFlag, type EvidenceSource } from './domain/evidence-flags.js';
export { evidenceFolder, officeFolder } from './domain/evidence-folder.js';
export { EVIDENCE_FOLDERS, type EvidenceFolder } from './domain/evidence-path.js';
export { FINDING_KINDS, type FindingKind, type OfficeWithoutPaper } from './domain/findings.js';
export type { EvidencePage, ShownEvidence } from './domain/shown-evidence.js';
