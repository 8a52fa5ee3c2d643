import { PlainError } from '../local-services/plain-error.js';
import { runSimulation } from './run-simulation.js';
import { parseSimulateOptions } from './simulate-options.js';

/** 0: the public figures are as they must be; 1: they are not, or the run failed; 130: stopped. */
async function main(): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop.abort();
    });
  }
  // Whoever started us as a part of something larger is gone.
  process.on('disconnect', () => {
    stop.abort();
  });
  // The reader of our output may go away (`| head`).
  process.stdout.on('error', () => {
    stop.abort();
  });
  try {
    const options = parseSimulateOptions(process.argv.slice(2));
    const screen = {
      isTerminal: process.stdout.isTTY,
      write: (text: string) => process.stdout.write(text),
    };
    const outcome = await runSimulation(options, { screen, signal: stop.signal });
    if (outcome.isStopped) return 130;
    const { differences, surprises, uncertain } = outcome;
    return differences.length + surprises + uncertain === 0 ? 0 : 1;
  } catch (error) {
    const text = error instanceof Error && !(error instanceof PlainError) ? error.stack : undefined;
    process.stderr.write(`${text ?? (error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

process.exit(await main());
