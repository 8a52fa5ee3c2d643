// The other end of guardian-link.js: hears which processes to stop, and stops them when nothing is heard any more.
// What has been stopped in an orderly way is gone by then, and nothing is left to do.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { stopProcess } from '../../dist/tools/local-services/stop-process.js';

const [folder] = process.argv.slice(2);
const charges = [];
for await (const line of createInterface({ input: process.stdin })) charges.push(JSON.parse(line));

// SIGINT is what PostgreSQL and Redis both take for "now".
const steps = [
  { signal: 'SIGINT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
];
await Promise.all(charges.map((identity) => stopProcess(identity, steps)));
if (folder) rmSync(folder, { recursive: true, force: true });
