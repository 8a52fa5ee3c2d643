import {
  databaseFields,
  httpFields,
  liveFields,
  logFields,
  parseEnv,
  secret,
  type Env,
} from '#platform/config';

const fields = {
  ...logFields,
  ...httpFields,
  ...databaseFields,
  ...liveFields,
  /** Signs access tokens. Only this process and the command line know it. */
  JWT_SECRET: secret,
};

export type AdminApiConfig = ReturnType<typeof parseAdminApiConfig>;

export function parseAdminApiConfig(env: Env) {
  return parseEnv(fields, env);
}
