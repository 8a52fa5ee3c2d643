/** Where rooms of live figures are followed, in every application that has some. */
export const ROOMS_PATH = '/ws/live';

/** The library refuses a larger frame with 1009; the longest message is one with an access token. */
const MAX_FRAME_BYTES = 16 * 1024;
/** Between the connection and its first packet. */
const CONNECT_WITHIN_MS = 10_000;

/** Only WebSocket: polling would need the same process each time. */
export const ROOMS_GATEWAY = {
  path: ROOMS_PATH,
  addTrailingSlash: false,
  transports: ['websocket'],
  serveClient: false,
  destroyUpgrade: false,
  maxHttpBufferSize: MAX_FRAME_BYTES,
  connectTimeout: CONNECT_WITHIN_MS,
} as const;
