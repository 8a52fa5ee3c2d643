import { BallotsController } from './ballots.controller.js';
import { ReliabilityController } from './reliability.controller.js';
import { VotesController } from './votes.controller.js';

export const OBSERVATION_CONTROLLERS = [
  VotesController,
  BallotsController,
  ReliabilityController,
] as const;
