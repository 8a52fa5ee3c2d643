import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { FieldProcess } from './field-process.js';

/** The admin API as production runs it: its elected worker keeps the sums that dashboards show. */
export async function startAdminProcess(
  dist: string,
  databaseUrl: string,
  redisUrl: string | undefined,
): Promise<FieldProcess> {
  return FieldProcess.start({
    script: path.join(dist, 'apps/admin-api/src/main.js'),
    env: {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
      ...{ DRAIN_SECONDS: '0', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
      METRICS_PASSWORD: 'only-for-proofs-0c1b2a39485f6e7d8c9bafa1',
      JWT_SECRET: randomBytes(32).toString('hex'),
      // Nobody listens at these: no mail is sent, no page opened, no file kept.
      ...{ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'nobody@exemple.ga' },
      ...{ PUBLIC_URL: 'https://exemple.ga', FIELD_PUBLIC_URL: 'https://field.exemple.ga' },
      STORAGE_ENDPOINT: 'http://127.0.0.1:1',
      STORAGE_ACCESS_KEY_ID: 'nobody',
      STORAGE_SECRET_ACCESS_KEY: 'nobody-listens-there',
    },
  });
}
