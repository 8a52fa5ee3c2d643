import { databaseFields, environmentFields, parseEnv, type Env } from '#platform/config';

export type CliConfig = ReturnType<typeof parseCliConfig>;

export function parseCliConfig(env: Env) {
  return parseEnv({ ...environmentFields, ...databaseFields }, env);
}
