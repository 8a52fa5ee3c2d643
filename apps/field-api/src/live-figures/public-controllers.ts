import { PublicElectionsController } from './public-elections.controller.js';
import { PublicFiguresController } from './public-figures.controller.js';

export const PUBLIC_CONTROLLERS = [PublicElectionsController, PublicFiguresController] as const;
