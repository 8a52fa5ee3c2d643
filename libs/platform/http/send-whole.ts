import type { ServerResponse } from 'node:http';

const DATE_LENGTH = 29;
const ID_LENGTH = 36;

/** An answer that is complete, head and body, but for the second and for an id of 36 characters, which are written into it. */
export class WholeAnswer {
  private bytes: Buffer | undefined;
  private shownDate = '';

  constructor(
    private readonly head: string,
    private readonly idHeader: string,
    private readonly rest: string,
    private readonly body: Buffer | undefined,
  ) {}

  /** To be sent before this is asked again. */
  with(date: string, id: string): Buffer {
    // An id that somebody brought may have another length.
    if (id.length !== ID_LENGTH) return this.make(date, id);
    this.bytes ??= this.make(date, id);
    const at = this.head.length + 'date: '.length;
    if (this.shownDate !== date) this.bytes.write(date, at, DATE_LENGTH, 'latin1');
    this.shownDate = date;
    const idAt = at + DATE_LENGTH + 2 + this.idHeader.length + 2;
    this.bytes.write(id, idAt, ID_LENGTH, 'latin1');
    return this.bytes;
  }

  /** What was handed out is still to be sent: nothing more may be written into it. */
  letGo(): void {
    this.bytes = undefined;
  }

  private make(date: string, id: string): Buffer {
    const { head, idHeader, rest, body } = this;
    const before = Buffer.from(`${head}date: ${date}\r\n${idHeader}: ${id}${rest}`, 'latin1');
    // Memory of its own: it may live for long, and many of them do.
    const bytes = Buffer.allocUnsafeSlow(before.length + (body?.length ?? 0));
    before.copy(bytes);
    body?.copy(bytes, before.length);
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
