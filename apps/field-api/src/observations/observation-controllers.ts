import { BallotsController } from './ballots.controller.js';
import { VotesController } from './votes.controller.js';

export const OBSERVATION_CONTROLLERS = [VotesController, BallotsController] as const;
