import type { ServerResponse } from 'node:http';

/** Of the date, of the expiry at the edge, of an id of our own. */
const LENGTHS = [29, 11, 36] as const;

export type Varying = readonly [date: string, edgeExpiry: string, id: string];

/** An answer that is complete, head and body, but for what differs from one sending to the next, which is written into it. */
export class WholeAnswer {
  private bytes: Buffer | undefined;
  private readonly shown: [string, string, string] = ['', '', ''];

  constructor(
    /** What stands before each of the three. */
    private readonly before: readonly [string, string, string],
    private readonly rest: string,
    private readonly body: Buffer | undefined,
  ) {}

  /** To be sent before this is asked again. */
  with(varying: Varying): Buffer {
    // An id that somebody brought may have another length.
    if (varying[2].length !== LENGTHS[2]) return this.make(varying);
    this.bytes ??= this.make(varying);
    let at = 0;
    for (let n = 0; n < LENGTHS.length; n += 1) {
      const [before = '', text = '', length = 0] = [this.before[n], varying[n], LENGTHS[n]];
      at += before.length;
      if (this.shown[n] !== text) this.bytes.write(text, at, length, 'latin1');
      this.shown[n] = text;
      at += length;
    }
    return this.bytes;
  }

  /** What was handed out is still to be sent: nothing more may be written into it. */
  letGo(): void {
    this.bytes = undefined;
  }

  private make(varying: Varying): Buffer {
    const { before, rest, body } = this;
    const text = before.map((words, n) => words + (varying[n] ?? '')).join('');
    const head = Buffer.from(text + rest, 'latin1');
    // Memory of its own: it may live for long, and many of them do.
    const bytes = Buffer.allocUnsafeSlow(head.length + (body?.length ?? 0));
    head.copy(bytes);
    body?.copy(bytes, head.length);
    return bytes;
  }
}

/**
 * Sends an answer in one write, past Node's making and checking of headers. It is sent only where nothing else is under way
 * on the connection, so that order and back-pressure stay Node's business, and only where the connection stays open.
 * False where that is not so: nothing was sent then. What could not be sent at once stays in use for a while.
 */
export function sendWhole(
  response: ServerResponse,
  whole: Uint8Array | string,
  onStillInUse?: () => void,
): boolean {
  const { socket } = response;
  // Without a socket it waits for the answers to earlier requests of the same connection.
  if (socket === null || socket.writableLength > 0 || !response.shouldKeepAlive) return false;
  if (socket.destroyed) return false;
  if (typeof whole === 'string') socket.write(whole, 'latin1');
  else socket.write(whole);
  if (socket.writableLength > 0) onStillInUse?.();
  // The server waits for this event before it turns to the next request of the connection.
  response.emit('finish');
  return true;
}

let secondShown = 0;
let shown = '';

/** Made once a second. */
export function httpDate(): string {
  const second = Math.floor(Date.now() / 1_000);
  if (second !== secondShown) {
    secondShown = second;
    shown = new Date(second * 1_000).toUTCString();
  }
  return shown;
}
