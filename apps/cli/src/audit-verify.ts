import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { AuditVerifier, type AuditReport, type ChainFault, type ChainHead } from '#features/audit';
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

const headsFile = z.array(
  z.object({ chain: z.string(), length: z.number().int(), hash: z.string().length(64) }),
);

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
  if (sound && options.export !== undefined) {
    await writeFile(options.export, `${JSON.stringify(report.heads, null, 2)}\n`);
  }
  return { lines: describe(report, exported.length), sound };
}

async function readHeads(file: string): Promise<readonly ChainHead[]> {
  const parsed = headsFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${file} is not a file of heads that audit:verify --export wrote`);
  return parsed.data as unknown as readonly ChainHead[];
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
