import { open } from 'node:fs/promises';
import { DomainError, systemActor } from '#kernel';
import {
  PollingMapImporter,
  type Counts,
  type ImportOutcome,
  type ImportProblem,
  type ImportProgress,
} from '#features/elections';
import { OperatorError } from '#platform/config';
import type { CliConfig } from './cli.config.js';
import { electionOf } from './election-of.js';
import { withFeatures } from './with-features.js';

export interface ImportOfficesOptions {
  /** Id, or code where only one election has it. */
  readonly election: string;
  readonly dryRun?: boolean;
  readonly reason?: string;
}

export interface ImportVerdict {
  readonly lines: readonly string[];
  readonly imported: boolean;
}

const MAX_REASON = 500;

/** Whoever types commands on the server may do what owners may; the trail says that it was a command. */
const OPERATOR = systemActor('scrutin import:offices');

export async function importOffices(
  config: CliConfig,
  file: string,
  { election, dryRun = false, reason }: ImportOfficesOptions,
): Promise<ImportVerdict> {
  await assertReadable(file);
  assertReason(reason);
  const outcome = await withFeatures(config, async (features) => {
    const importer = features.get(PollingMapImporter);
    const id = await electionOf(importer, OPERATOR, election);
    const show = progressLine();
    try {
      return await importer.import(OPERATOR, id, file, {
        isDryRun: dryRun,
        amendmentReason: reason,
        onProgress: show.update,
      });
    } finally {
      show.end();
    }
  }).catch(explain);
  return { lines: describe(outcome, dryRun), imported: outcome.state === 'done' };
}

async function assertReadable(file: string): Promise<void> {
  try {
    const handle = await open(file);
    const isFile = (await handle.stat()).isFile();
    await handle.close();
    if (isFile) return;
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${String(error)}`, error);
  }
  throw new OperatorError(`${file} cannot be read: it is not a file`);
}

/** Held to what holds for the same reason over the API. */
function assertReason(reason: string | undefined): void {
  if (reason === undefined) return;
  const isText = reason.trim() !== '' && !/\p{Cc}/u.test(reason);
  if (isText && reason.length <= MAX_REASON) return;
  throw new OperatorError(`the reason must be one line of 1 to ${MAX_REASON} characters`);
}

function describe(outcome: ImportOutcome, dryRun: boolean): readonly string[] {
  if (outcome.state === 'refused') {
    const { shown, count } = outcome.problems;
    const more = count > shown.length ? [`… and ${count - shown.length} more`] : [];
    return [
      ...shown.map(describeProblem),
      ...more,
      `Refused: ${count === 1 ? '1 problem' : `${count} problems`}, nothing changed.`,
    ];
  }
  const { rows, areas, centres, offices, rollsUnknown } = outcome.summary;
  return [
    `${rows} rows`,
    `areas    ${describeCounts(areas)}`,
    `centres  ${describeCounts(centres)}`,
    `offices  ${describeCounts(offices)}`,
    ...(rollsUnknown > 0 ? [`${rollsUnknown} offices without a number of voters`] : []),
    dryRun ? 'Dry run: nothing was changed.' : 'Imported.',
  ];
}

function describeProblem({ line, column, code, detail }: ImportProblem): string {
  const place = [line === null ? undefined : `line ${line}`, column ?? undefined];
  const where = place.filter((part) => part !== undefined).join(', ');
  return `${where === '' ? 'file' : where}: ${detail} (${code})`;
}

function describeCounts({ created, changed, unchanged }: Counts): string {
  return `${created} created, ${changed} changed, ${unchanged} unchanged`;
}

const STAGE: Readonly<Record<ImportProgress['state'], string>> = {
  reading: 'reading',
  checking: 'checking codes and names',
  writing: 'writing',
};

/** One line that is written over; where nobody watches, a line for each stage. */
function progressLine() {
  const terminal = process.stderr;
  let shown = '';
  const write = (text: string): void => {
    if (text === shown) return;
    shown = text;
    terminal.write(terminal.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    update: ({ state, bytes, bytesRead, rows }: ImportProgress): void => {
      const percent = Math.floor((100 * bytesRead) / bytes);
      const isReading = state === 'reading' && terminal.isTTY;
      write(isReading ? `reading ${percent} %, ${rows} rows` : STAGE[state]);
    },
    end: (): void => {
      if (terminal.isTTY) terminal.write('\r\u001b[K');
    },
  };
}

/** A slip of the operator's is told in words; what nobody expected keeps its stack. */
function explain(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const { code, detail } = error as DomainError;
  if (code !== 'frozen') throw new OperatorError(detail);
  throw new OperatorError(
    'Voting has begun: this changes only by an amendment. Say why with --reason.',
  );
}
