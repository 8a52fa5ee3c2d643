import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { removeEmbeddedPostgresData } from '../embedded-postgres/index.js';

const secretsShape = z.object({
  jwtSecret: z.string().min(32),
  metricsPassword: z.string().min(32),
  storageSecret: z.string().min(32),
});

export type DevSecrets = z.infer<typeof secretsShape>;

export function postgresFolder(dataDir: string): string {
  return path.join(dataDir, 'postgres');
}

export function redisFolder(dataDir: string): string {
  return path.join(dataDir, 'redis');
}

export function storageFolder(dataDir: string): string {
  return path.join(dataDir, 'storage');
}

/** Deletes what run-dev-mode put there, by name: the folder may hold things of the developer's too. */
export async function deleteDevData(dataDir: string, log: (line: string) => void): Promise<void> {
  await removeEmbeddedPostgresData({ dataDir: postgresFolder(dataDir), log });
  rmSync(redisFolder(dataDir), { recursive: true, force: true });
  rmSync(storageFolder(dataDir), { recursive: true, force: true });
  rmSync(secretsFile(dataDir), { force: true });
}

/** Made once and kept, so that a token still works after a restart. */
export function keepDevSecrets(dataDir: string): DevSecrets {
  const file = secretsFile(dataDir);
  const kept = readSecrets(file);
  if (kept !== undefined) return kept;
  const secrets = {
    jwtSecret: randomSecret(),
    metricsPassword: randomSecret(),
    storageSecret: randomSecret(),
  };
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(draft, 0o600); // The mode above is ignored when an earlier draft was left there.
  renameSync(draft, file);
  return secrets;
}

function readSecrets(file: string): DevSecrets | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return secretsShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // Damaged: new ones cost the developer nothing but a fresh sign-in.
  }
}

function secretsFile(dataDir: string): string {
  return path.join(dataDir, 'dev-secrets.json');
}

/** In hexadecimal: no chance hit on a word that the configuration refuses in a secret. */
function randomSecret(): string {
  return randomBytes(32).toString('hex');
}
