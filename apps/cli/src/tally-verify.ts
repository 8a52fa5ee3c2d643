import { systemActor } from '#kernel';
import { PollingMapImporter } from '#features/elections';
import { TallyVerifier, type TallyFault, type TallyReport } from '#features/observations';
import type { CliConfig } from './cli.config.js';
import { electionOf } from './election-of.js';
import { withFeatures } from './with-features.js';

export interface TallyVerifyOptions {
  /** Id, or code where only one election has it. */
  readonly election?: string;
  readonly repair?: boolean;
}

export interface TallyVerdict {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

const OPERATOR = systemActor('scrutin tally:verify');
const SHOWN = 50;

export async function verifyTallies(
  config: CliConfig,
  { election, repair = false }: TallyVerifyOptions,
): Promise<TallyVerdict> {
  return withFeatures(config, async (features) => {
    const verifier = features.get(TallyVerifier);
    const id =
      election === undefined
        ? undefined
        : await electionOf(features.get(PollingMapImporter), OPERATOR, election);
    const report = await verifier.verify(id, showProgress);
    endProgress();
    if (repair && report.faults.length > 0) await verifier.queue(report.faults);
    return { lines: describe(report, repair), sound: report.faults.length === 0 };
  });
}

function describe({ offices, reports, waiting, faults }: TallyReport, repair: boolean) {
  const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [];
  return [
    ...faults.slice(0, SHOWN).map(describeFault),
    ...more,
    `${offices} offices, ${reports} reports folded`,
    ...(waiting > 0
      ? [`${waiting} offices are being folded anew at this moment: verify again`]
      : []),
    ...(repair && faults.length > 0
      ? ['Wrong tallies were left to the worker; verify again.']
      : []),
    faults.length === 0 ? 'Every tally is what its reports give.' : `${faults.length} are wrong.`,
  ];
}

function describeFault({ officeId, stream, differing }: TallyFault): string {
  return `office ${officeId}, ${stream}: differs in ${differing.join(', ')}`;
}

function showProgress(offices: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${offices} offices`);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
