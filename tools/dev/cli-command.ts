import { spawn } from 'node:child_process';
import { PlainError } from '../local-services/plain-error.js';
import { identifyProcess, type ProcessIdentity } from '../local-services/process-identity.js';
import { passOnLines } from './prefixed-lines.js';

export interface CliCommandOptions {
  readonly script: string;
  /** The command's name on our own command line, such as `db:migrate`. */
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (line: string) => void;
  readonly onSpawn: (identity: ProcessIdentity) => void;
}

/** Runs a command to its end and answers what it wrote on stdout; its stderr is passed on as it comes. */
export async function runCliCommand(options: CliCommandOptions): Promise<string> {
  const { command, env, print, onSpawn } = options;
  const child = spawn(process.execPath, ['--enable-source-maps', options.script, command], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  if (identity !== undefined) onSpawn(identity);
  const words: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const spoken = passOnLines(command, child.stderr, print);
  const how = await new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(code === 0 ? '' : code === null ? `signal ${signal ?? ''}` : `exit code ${code}`);
    });
  });
  const answer = words.join('');
  if (how === '') return answer;
  await spoken;
  if (answer !== '') print(answer.trimEnd());
  throw new PlainError(`${command} failed (${how}): its words are above.`);
}
