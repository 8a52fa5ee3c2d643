/** Plain WebSocket and Socket.IO both; the latter is told by `EIO` in its query. */
export const VERIFICATION_PATH = '/ws/vote-verification';

/** The library refuses a larger frame with 1009; below, what is longer than any message is malformed. */
export const MAX_FRAME_BYTES = 16 * 1024;
