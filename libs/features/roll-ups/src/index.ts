export { ROLL_UP_TOPIC, RollUpUpkeep } from './roll-up-upkeep.js';
export { RollUpsModule, RollUpUpkeepModule } from './roll-ups.module.js';
export { RollUpsReader } from './roll-ups-reader.js';
export {
  NOTHING_ROLLED_UP,
  type RollUp,
  type ScopeId,
  type ScopeRollUps,
} from './domain/roll-up.js';
