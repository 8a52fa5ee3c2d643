import { databaseFields, environmentFields, parseEnv, secret, type Env } from '#platform/config';

export type CliConfig = ReturnType<typeof parseCliConfig>;

export function parseCliConfig(env: Env) {
  return parseEnv({ ...environmentFields, ...databaseFields }, env);
}

export type DemoConfig = ReturnType<typeof parseDemoConfig>;

/** Demo accounts carry signed tokens, hence the secret; nothing else on the command line needs it. */
export function parseDemoConfig(env: Env) {
  return parseEnv({ ...environmentFields, ...databaseFields, JWT_SECRET: secret }, env);
}
