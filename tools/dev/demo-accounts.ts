import { z } from 'zod';
import { PlainError } from '../local-services/plain-error.js';

const demoShape = z.object({
  accounts: z.array(
    z.object({
      label: z.string(),
      note: z.string().optional(),
      email: z.string(),
      password: z.string(),
    }),
  ),
});

export type DemoAccount = z.infer<typeof demoShape>['accounts'][number];

/** What `demo:load` writes on stdout, possibly after lines of its log. */
export function parseDemoAccounts(stdout: string): readonly DemoAccount[] {
  const start = stdout.search(/^\{\s*"accounts"/m);
  try {
    return demoShape.parse(JSON.parse(stdout.slice(Math.max(start, 0)))).accounts;
  } catch (cause) {
    throw new PlainError(`demo:load did not answer with its accounts but with: ${stdout.trim()}`, {
      cause,
    });
  }
}
