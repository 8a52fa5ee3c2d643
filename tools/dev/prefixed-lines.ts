import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const nameWidth = 10;

/** Passes a child's words on line by line, each with the child's name in front. */
export function passOnLines(
  name: string,
  source: Readable,
  print: (line: string) => void,
): Promise<void> {
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  lines.on('line', (line) => {
    print(`${name.padEnd(nameWidth)} | ${line}`);
  });
  return new Promise((resolve) => {
    lines.once('close', resolve);
  });
}
