import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { AuditVerifier, type AuditReport, type ChainFault, type ChainHead } from '#features/audit';
import { OperatorError } from '#platform/config';
import type { CliConfig } from './cli.config.js';
import { withFeatures } from './with-features.js';

export interface AuditVerifyOptions {
  /** A file of heads that was exported earlier and kept elsewhere. */
  readonly heads?: string;
  /** Where to write today's heads. */
  readonly export?: string;
}

export interface Verdict {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

const headsFile = z
  .array(
    z.strictObject({
      chain: z.string().regex(/^(platform|election:[0-9a-f-]{36})$/),
      length: z.number().int().positive(),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/i)
        .toLowerCase(),
    }),
  )
  .min(1);

const FAULT_SENTENCE: Readonly<Record<ChainFault['code'], string>> = {
  gap: 'an entry is missing at position',
  altered: 'an entry or its hash was altered at position',
  shorter_than_head: 'the end was cut off: it once reached position',
  differs_from_head: 'it does not lead to the hash that was kept for position',
};

export async function verifyAudit(
  config: CliConfig,
  options: AuditVerifyOptions,
): Promise<Verdict> {
  const exported = options.heads === undefined ? [] : await readHeads(options.heads);
  const report = await withFeatures(config, (features) =>
    features.get(AuditVerifier).verify(exported),
  );
  const sound = report.faults.length === 0 && report.unchained === 0;
  // Heads of a broken chain must not replace those that prove it broken.
  if (sound && options.export !== undefined) await writeHeads(options.export, report.heads);
  return { lines: describe(report, exported.length), sound };
}

async function readHeads(file: string): Promise<readonly ChainHead[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`${file} cannot be read: ${String(error)}`, error);
  });
  const heads = parseHeads(text);
  if (heads !== undefined) return heads;
  throw new OperatorError(`${file} is not a file of heads that audit:verify --export wrote`);
}

function parseHeads(text: string): readonly ChainHead[] | undefined {
  try {
    return headsFile.parse(JSON.parse(text)) as unknown as readonly ChainHead[];
  } catch {
    return undefined; // Not JSON, or not of the shape: the same answer for both.
  }
}

/** Never over an older file: that one may be the only proof of what was there before. */
async function writeHeads(file: string, heads: readonly ChainHead[]): Promise<void> {
  if (heads.length === 0) {
    throw new OperatorError('there is no chain to export yet: nothing was sealed in this database');
  }
  try {
    await writeFile(file, `${JSON.stringify(heads, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw new OperatorError(
      `${file} was not written (a new name is needed): ${String(error)}`,
      error,
    );
  }
}

function describe(report: AuditReport, exported: number): readonly string[] {
  return [
    ...report.heads.map(({ chain, length, hash }) => `head ${chain} ${String(length)} ${hash}`),
    ...report.faults.map(
      ({ chain, code, position }) => `BROKEN ${chain}: ${FAULT_SENTENCE[code]} ${String(position)}`,
    ),
    ...(report.unchained > 0
      ? [`BROKEN ${String(report.unchained)} entries are in no chain and wait for none`]
      : []),
    `${String(report.heads.length)} chains, ${String(report.faults.length)} broken, ` +
      `${String(report.waiting)} entries waiting to be sealed, compared with ${String(exported)} exported heads`,
  ];
}
