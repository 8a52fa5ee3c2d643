import {
  databaseFields,
  httpFields,
  liveFields,
  logFields,
  mailFields,
  parseEnv,
  secret,
  type Env,
} from '#platform/config';
import { mailSettings } from '#platform/mail';

const fields = {
  ...logFields,
  ...httpFields,
  ...databaseFields,
  ...liveFields,
  ...mailFields,
  /** Signs access tokens. Only this process and the command line know it. */
  JWT_SECRET: secret,
};

export type AdminApiConfig = ReturnType<typeof parseAdminApiConfig>;

export function parseAdminApiConfig(env: Env) {
  const parsed = parseEnv(fields, env);
  return { ...parsed, mail: mailSettings(parsed) };
}
