import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { DomainError, systemActor } from '#kernel';
import { ProvisioningService } from '#features/identity';
import { OperatorError } from '#platform/config';
import type { CliConfig } from './cli.config.js';
import { withFeatures } from './with-features.js';

export interface AdminCreateOptions {
  readonly email: string;
  readonly name: string;
  readonly passwordStdin?: boolean;
}

const PASSWORD_BYTES = 18;

/** The password is not an option: command lines are seen by everybody on the machine, and kept in histories. */
export async function createAdmin(
  config: CliConfig,
  { email, name, passwordStdin = false }: AdminCreateOptions,
): Promise<string> {
  const password = passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(PASSWORD_BYTES).toString('base64url');
  const form = { email, name, kind: 'platform_admin', password } as const;
  const id = await withFeatures(config, (features) =>
    features.get(ProvisioningService).create(systemActor('scrutin admin:create'), form),
  ).catch(explain);
  return [
    `Opened the account of the platform admin ${email} (${id}).`,
    ...(passwordStdin ? [] : [`Password, shown this once: ${password}`]),
  ].join('\n');
}

/** An operator's slip is told in words; what nobody expected keeps its stack. */
function explain(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const { detail, problems } = error as DomainError;
  const fields = problems.map((problem) => `${problem.field} ${problem.detail}`);
  throw new OperatorError([detail, ...fields].join(' '));
}
