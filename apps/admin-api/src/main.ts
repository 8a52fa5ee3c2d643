import { startOrExplain } from '#platform/config';
import { runHttpApp } from '#platform/http';
import { createLogger } from '#platform/logging';
import { runInProcesses } from '#platform/processes';
import { parseAdminApiConfig } from './admin-api.config.js';
import { createAdminApi } from './create-admin-api.js';

await startOrExplain('admin-api', async () => {
  const config = parseAdminApiConfig(process.env);
  const logger = createLogger({
    name: 'admin-api',
    level: config.LOG_LEVEL,
    format: config.LOG_FORMAT,
    isProduction: config.NODE_ENV === 'production',
  });
  await runInProcesses(config.PROCESSES, logger, async () => {
    const app = await createAdminApi(config, logger);
    await runHttpApp(app, {
      host: config.HOST,
      port: config.PORT,
      drainSeconds: config.DRAIN_SECONDS,
      logger,
    });
  });
});
