import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from './logger.js';

export const LOGGER = Symbol('Logger');

/** Global, so that no module has to pass the logger on. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      providers: [{ provide: LOGGER, useValue: logger }],
      exports: [LOGGER],
    };
  }
}
