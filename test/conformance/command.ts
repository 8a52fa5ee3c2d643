import { HELP, parseOptions, UsageError, type Options } from './options.js';
import { runConformance, Unreachable, type CaseResult } from './run.js';

export type Print = (line: string) => void;

/** The whole command: what it prints and the code with which it exits. */
export async function conformance(args: readonly string[], print: Print): Promise<0 | 1 | 2> {
  try {
    const options = parseOptions(args);
    if (options === undefined) {
      print(HELP);
      return 0;
    }
    return await run(options, print);
  } catch (error) {
    if (error instanceof UsageError) print(`${error.message} (--help says more)`);
    else if (error instanceof Unreachable) print(`The backend cannot be reached: ${error.message}`);
    else
      print(
        `The suite itself broke: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      );
    return 2;
  }
}

async function run(options: Options, print: Print): Promise<0 | 1 | 2> {
  print(`UFRECS conformance of ${options.url}, profile ${options.profile}`);
  print('Not covered: what lies in the object store (§2), the WebSocket (§6)');
  const results = await runConformance(
    options,
    (section) => print(`\n${section}`),
    (result) => lines(result).forEach(print),
  );
  const count = (kind: string): number =>
    results.filter(({ outcome }) => outcome.kind === kind).length;
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(count);
  print(`\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
  if (skipped === results.length) {
    print('No case could be run: name the offices (--help says how)');
    return 2;
  }
  return failed === 0 ? 0 : 1;
}

function lines({ it, outcome, milliseconds }: CaseResult): readonly string[] {
  const line = (mark: string, end: string): string => `  ${mark} ${it.id}: ${it.title}${end}`;
  switch (outcome.kind) {
    case 'passed':
      return [line('ok  ', ` (${String(milliseconds)} ms)`)];
    case 'failed':
      return [line('FAIL', ''), `         ${outcome.why}`];
    case 'skipped':
      return [line('skip', ` — ${outcome.why}`)];
  }
}
