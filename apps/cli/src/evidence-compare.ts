import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { systemActor } from '#kernel';
import {
  EvidenceComparison,
  EvidenceScanModule,
  type EvidenceEntry,
  type EvidenceMissed,
} from '#features/media';
import { assertEvidence, BackupFolder } from '#platform/backups';
import { OperatorError } from '#platform/config';
import { StorageModule } from '#platform/storage';
import type { RestoreCliConfig } from './backup-cli.config.js';
import { progressLine } from './show-progress.js';
import type { StorageCliConfig } from './storage-cli.config.js';
import { withFeatures } from './with-features.js';

const OPERATOR = systemActor('scrutin evidence:compare');
const SHOWN = 50;

/** Holds the list in a backup against the store: what is gone since, and what is not as it was. */
export async function compareEvidence(
  config: StorageCliConfig,
  { BACKUP_FOLDER }: Pick<RestoreCliConfig, 'BACKUP_FOLDER'>,
  { backup: name }: { readonly backup: string },
) {
  if (config.storage.kind === 'none') {
    throw new OperatorError('no object store is configured: set the STORAGE_… variables');
  }
  const backup = await new BackupFolder(BACKUP_FOLDER, undefined).get(name);
  await assertEvidence(backup);
  const line = progressLine();
  const modules = [StorageModule.forRoot(config.storage), EvidenceScanModule];
  return withFeatures(
    config,
    async (features) => {
      const comparison = features.get(EvidenceComparison);
      const missed: EvidenceMissed[] = [];
      let files = 0;
      for await (const office of offices(backup.evidence)) {
        missed.push(...(await compareOffice(comparison, office)));
        files += office.length;
        line.show(`${String(files)} of ${String(backup.description.evidence.files)} files`);
      }
      line.end();
      return { lines: describe(files, missed), sound: missed.length === 0 };
    },
    modules,
  );
}

function compareOffice(comparison: EvidenceComparison, office: readonly EvidenceEntry[]) {
  const [first] = office;
  if (first === undefined) return [];
  const place = { electionId: first.election_id, officeId: first.office_id };
  return comparison.compare(OPERATOR, place, office);
}

/** Our own file, whose hash was just compared: its lines are what we wrote. */
async function* offices(file: string): AsyncGenerator<readonly EvidenceEntry[]> {
  let office: EvidenceEntry[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const entry = JSON.parse(line) as EvidenceEntry;
    if (office[0] !== undefined && office[0].office_id !== entry.office_id) {
      yield office;
      office = [];
    }
    office.push(entry);
  }
  if (office.length > 0) yield office;
}

function describe(files: number, missed: readonly EvidenceMissed[]): readonly string[] {
  const more = missed.length > SHOWN ? [`… and ${String(missed.length - SHOWN)} more`] : [];
  return [
    ...missed
      .slice(0, SHOWN)
      .map(({ difference, office_id: office, id }) => `${difference} office ${office} file ${id}`),
    ...more,
    missed.length === 0
      ? `All ${String(files)} files of the list are in the store as they were.`
      : `${String(missed.length)} of ${String(files)} files are gone or altered.`,
  ];
}
