import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { PlainError } from '../local-services/plain-error.js';
import { startLocalS3 } from './start-local-s3.js';

// The store by itself, for trying things out: node dist/tools/local-s3/run-local-s3.js
//   LOCAL_S3_FOLDER (.data/local-s3)  LOCAL_S3_PORT (9000)  LOCAL_S3_BUCKET (scrutin)
//   LOCAL_S3_ACCESS_KEY_ID (local)    LOCAL_S3_SECRET_ACCESS_KEY (made anew at every start, and printed)

function setting(name: string, usual: string): string {
  const value = process.env[`LOCAL_S3_${name}`];
  return value === undefined || value === '' ? usual : value;
}

async function main(): Promise<void> {
  const accessKeyId = setting('ACCESS_KEY_ID', 'local');
  const given = setting('SECRET_ACCESS_KEY', '');
  const secretAccessKey = given === '' ? randomBytes(24).toString('hex') : given;
  const port = Number(setting('PORT', '9000'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError('LOCAL_S3_PORT must be a port.');
  }
  const store = await startLocalS3({
    folder: path.resolve(setting('FOLDER', '.data/local-s3')),
    port,
    accessKeyId,
    secretAccessKey,
    bucket: setting('BUCKET', 'scrutin'),
    log: (line) => void process.stderr.write(`${line}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void store.stop().then(() => process.exit(0));
    });
  }
  const shown = given === '' ? `  secret: ${secretAccessKey}` : '';
  process.stdout.write(`local-s3 listens at ${store.url}  key: ${accessKeyId}${shown}\n`);
}

main().catch((error: unknown) => {
  const text = error instanceof PlainError ? error.message : (error as Error).stack;
  process.stderr.write(`${text ?? String(error)}\n`);
  process.exit(1);
});
