import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../local-services/plain-error.js';
import { runDevPlatform } from './dev-platform.js';
import { parseDevOptions } from './dev-options.js';

const dist = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function listenForStop(): AbortSignal {
  const stop = new AbortController();
  // SIGHUP: the terminal's window was closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      print(stop.signal.aborted ? 'already stopping, a moment …' : '\nstopping …');
      stop.abort();
    });
  }
  // The reader of our output may go away (`| head`); what we have started must be stopped all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return stop.signal;
}

async function main(): Promise<number> {
  try {
    const options = parseDevOptions(process.argv.slice(2), process.env, path.dirname(dist));
    await runDevPlatform({ options, dist, signal: listenForStop(), print });
    return 0;
  } catch (error) {
    const text = error instanceof Error && !(error instanceof PlainError) ? error.stack : undefined;
    process.stderr.write(`\n${text ?? (error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

process.exit(await main());
