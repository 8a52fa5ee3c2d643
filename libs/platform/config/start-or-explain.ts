import { ConfigError } from './parse-env.js';

/** What sysexits.h calls EX_CONFIG: systemd can be told not to restart into the same fault. */
const EXIT_CONFIG = 78;

/** A start that fails says why in one line that a person can act on, and exits. */
export async function startOrExplain(name: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const isConfig = error instanceof ConfigError;
    const reason =
      error instanceof Error ? (isConfig ? error.message : error.stack) : String(error);
    process.stderr.write(`${name} could not start. ${reason ?? ''}\n`);
    process.exit(isConfig ? EXIT_CONFIG : 1);
  }
}
