export {
  EvidenceCredentials,
  type EvidencePlace,
  type LentFolder,
} from './evidence-credentials.js';
export { MediaCredentialsModule } from './media-credentials.module.js';
export type { MediaSettings } from './media-settings.js';
export { evidenceFolder, officeFolder } from './domain/evidence-folder.js';
