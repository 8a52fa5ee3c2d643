export { ConfirmationsService } from './confirmations.service.js';
export type { Confirmations } from './domain/confirmations.js';
export { drawConversation } from './domain/conversation-picture.js';
export {
  CLOSES,
  MAX_MESSAGE_BYTES,
  parseMessage,
  type CloseCode,
  type ServerMessage,
} from './domain/messages.js';
export type { CitizenLine, Seat } from './seat.js';
export { VerificationModule } from './verification.module.js';
export {
  CONTRACT_TIMES,
  type VerificationSettings,
  type VerificationTimes,
} from './verification-settings.js';
export { VoteVerificationService } from './vote-verification.service.js';
