import {
  databaseFields,
  httpFields,
  liveFields,
  logFields,
  parseEnv,
  type Env,
} from '#platform/config';

const fields = {
  ...logFields,
  ...httpFields,
  ...databaseFields,
  ...liveFields,
};

export type FieldApiConfig = ReturnType<typeof parseFieldApiConfig>;

export function parseFieldApiConfig(env: Env) {
  return parseEnv(fields, env);
}
