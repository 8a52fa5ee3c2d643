import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from '#platform/health';
import type { Logger } from '#platform/logging';

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  readonly drainSeconds: number;
  readonly logger: Logger;
}

/** A request that hangs must not keep the process for ever; counted from the end of the drain. */
const GIVE_UP_AFTER_MS = 30_000;

/**
 * Listens until told to stop: first the balancer learns of it, then the door closes, then what was accepted is
 * finished, then the connections behind are let go.
 */
export async function runHttpApp(
  app: NestFastifyApplication,
  settings: ListenSettings,
): Promise<void> {
  const { logger } = settings;
  let stopping: Promise<void> | undefined;
  const stop = (reason: string): void => {
    stopping ??= closeGracefully(app, settings, reason);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // Started by a supervisor over IPC: when it dies, nobody is left to stop us.
  process.on('disconnect', () => {
    stop('disconnect');
  });
  await app.listen({ host: settings.host, port: settings.port });
  // The real port: the setting may be 0, which means "any".
  const { port } = app.getHttpServer().address() as AddressInfo;
  logger.info({ host: settings.host, port }, 'listening');
  process.send?.({ type: 'listening', port });
}

async function closeGracefully(
  app: NestFastifyApplication,
  { logger, drainSeconds }: ListenSettings,
  reason: string,
): Promise<void> {
  logger.info({ reason }, 'stopping');
  setTimeout(
    () => {
      logger.error('a request did not end in time; leaving without it');
      process.exit(1);
    },
    drainSeconds * 1000 + GIVE_UP_AFTER_MS,
  ).unref();
  try {
    app.get(Readiness).beginToStop();
    await delay(drainSeconds * 1000);
    await app.close();
    logger.info('stopped');
    process.exit(0);
  } catch (error) {
    logger.error({ err: error }, 'stopping failed');
    process.exit(1);
  }
}
