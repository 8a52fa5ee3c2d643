import {
  databaseFields,
  environmentFields,
  parseEnv,
  storageFields,
  type Env,
} from '#platform/config';
import { storageSettings } from '#platform/storage';

export type StorageCliConfig = ReturnType<typeof parseStorageCliConfig>;

/** For commands that read the object store; the others do without its keys and its library. */
export function parseStorageCliConfig(env: Env) {
  const parsed = parseEnv({ ...environmentFields, ...databaseFields, ...storageFields }, env);
  return { ...parsed, storage: storageSettings(parsed) };
}
