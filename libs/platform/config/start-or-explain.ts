import { OperatorError } from './operator-error.js';
import { ConfigError } from './parse-env.js';

/** What sysexits.h calls EX_CONFIG: systemd can be told not to restart into the same fault. */
const EXIT_CONFIG = 78;

/** What could not be done is said in words that a person can act on; only our own faults come with a stack. */
export async function startOrExplain(
  name: string,
  start: () => Promise<void>,
  exitCode = 1,
): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${name}: ${reasonOf(error)}\n`);
    process.exit(error instanceof ConfigError ? EXIT_CONFIG : exitCode);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof OperatorError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
