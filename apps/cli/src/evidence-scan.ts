import { DomainError, isUuid, systemActor, type ElectionId } from '#kernel';
import { ElectionAccess } from '#features/elections';
import { EvidenceScanModule, EvidenceScanner, type ScanProgress } from '#features/media';
import { OperatorError } from '#platform/config';
import { Database } from '#platform/database';
import { StorageModule } from '#platform/storage';
import type { StorageCliConfig } from './storage-cli.config.js';
import { withFeatures } from './with-features.js';

export interface EvidenceScanOptions {
  readonly election: string;
}

const OPERATOR = systemActor('scrutin evidence:scan');

/** Nothing is lost by it: what it writes is what lies in the store. */
export async function scanEvidence(
  config: StorageCliConfig,
  { election }: EvidenceScanOptions,
): Promise<string> {
  if (!isUuid(election)) throw new OperatorError(`${election} is not the id of an election`);
  if (config.storage.kind === 'none') {
    throw new OperatorError('no object store is configured: set the STORAGE_… variables');
  }
  const id = election.toLowerCase() as ElectionId;
  const modules = [StorageModule.forRoot(config.storage), EvidenceScanModule];
  const { offices, files } = await withFeatures(
    config,
    async (features) => {
      // An id that is none would pass for an election without evidence.
      const access = features.get(ElectionAccess);
      await features.get(Database).read((tx) => access.view(tx, OPERATOR, id));
      return features.get(EvidenceScanner).rebuild(id, showProgress());
    },
    modules,
  ).catch((error: unknown) => {
    throw error instanceof DomainError
      ? new OperatorError((error as DomainError).detail, error)
      : error;
  });
  return `${String(offices)} offices, ${String(files)} files indexed.`;
}

/** One line that is written over; where nobody watches, one for each hundred offices. */
function showProgress(): (progress: ScanProgress) => void {
  const terminal = process.stderr;
  return ({ offices, of, files }) => {
    const text = `${String(offices)} of ${String(of)} offices, ${String(files)} files`;
    if (terminal.isTTY) terminal.write(`\r\u001b[K${text}${offices === of ? '\n' : ''}`);
    else if (offices % 100 === 0 || offices === of) terminal.write(`${text}\n`);
  };
}
