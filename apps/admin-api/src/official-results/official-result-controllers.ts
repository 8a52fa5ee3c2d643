import { CancelledAreasController } from './cancelled-areas.controller.js';
import { OfficeResultsController } from './office-results.controller.js';
import { ResultPhotosController } from './result-photos.controller.js';
import { ResultsController } from './results.controller.js';

export const OFFICIAL_RESULT_CONTROLLERS = [
  OfficeResultsController,
  ResultPhotosController,
  CancelledAreasController,
  ResultsController,
];
