import { ReportsController } from './reports.controller.js';
import { WatchController } from './watch.controller.js';

export const OBSERVATION_CONTROLLERS = [WatchController, ReportsController] as const;
