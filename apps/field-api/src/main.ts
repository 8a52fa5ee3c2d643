import { startOrExplain } from '#platform/config';
import { runHttpApp } from '#platform/http';
import { createLogger } from '#platform/logging';
import { runInProcesses } from '#platform/processes';
import { parseFieldApiConfig } from './field-api.config.js';
import { createFieldApi } from './create-field-api.js';

await startOrExplain('field-api', async () => {
  const config = parseFieldApiConfig(process.env);
  const logger = createLogger({
    name: 'field-api',
    level: config.LOG_LEVEL,
    format: config.LOG_FORMAT,
    isProduction: config.NODE_ENV === 'production',
  });
  await runInProcesses(config.PROCESSES, logger, async () => {
    const app = await createFieldApi(config, logger);
    await runHttpApp(app, {
      host: config.HOST,
      port: config.PORT,
      drainSeconds: config.DRAIN_SECONDS,
      logger,
    });
  });
});
