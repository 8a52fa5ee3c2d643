import type { Duplex } from 'node:stream';

/** So much at once, and so much more each second. */
export class Allowance {
  private left: number;
  private at: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.left = burst;
    this.at = now();
  }

  /** False where it is used up. */
  take(amount = 1): boolean {
    const now = this.now();
    this.left = Math.min(this.burst, this.left + ((now - this.at) * this.perSecond) / 1_000);
    this.at = now;
    this.left -= amount;
    return this.left >= 0;
  }
}

/** Far above what any client of ours says, in bytes. */
const BYTES = { burst: 64 * 1024, perSecond: 4 * 1024 } as const;
/** Frames and packets, those included that no application ever sees. */
const PACKETS = { burst: 128, perSecond: 4 } as const;

export function packetAllowance(): Allowance {
  return new Allowance(PACKETS.burst, PACKETS.perSecond);
}

/** For the other side to say goodbye, and to hear why. */
const END_WITHIN_MS = 1_000;

const unheard = new WeakSet<Duplex>();

/** Nothing more of it is read; what is still to be told is told, and then it is over. */
export function stopHearing(socket: Duplex): void {
  if (unheard.has(socket)) return;
  unheard.add(socket);
  socket.pause();
  setTimeout(() => socket.destroy(), END_WITHIN_MS).unref();
}

/**
 * Libraries answer pings and other talk of the protocol by themselves, into a queue without end where nobody reads the answers.
 * So whoever sends too much is told of, once. For sockets that somebody reads already.
 */
export function boundTraffic(socket: Duplex, onTooMuch: () => void): void {
  const allowance = new Allowance(BYTES.burst, BYTES.perSecond);
  const count = (chunk: Buffer): void => {
    if (allowance.take(chunk.length)) return;
    socket.off('data', count);
    onTooMuch();
  };
  socket.on('data', count);
}
