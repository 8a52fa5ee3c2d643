export { LiveRoomsModule } from './live-rooms.module.js';
export { LIVE_ROOMS_TIMES, type LiveRoomsSettings } from './live-rooms-settings.js';
export { LiveRoomsService, type VisitorSeat } from './live-rooms.service.js';
export { parseMessage, type ClientMessageType, type CloseCode } from './domain/messages.js';
export type { ReadyMessage } from './ready-message.js';
export type { VisitorLine } from './visitor.js';
