import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface ReadLoad {
  readonly port: number;
  readonly connections: number;
  /** Whichever ends first. */
  readonly seconds: number;
  readonly requests: number;
  /** The path of the n-th request. */
  readonly path: (n: number) => string;
}

export interface ReadFigures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: (\d+)\r\n/i;

/**
 * Asks over several kept connections, one request after the other on each. It speaks just as much HTTP as is needed:
 * a whole client would take more of the processor than the server that it measures.
 */
export async function applyLoad(load: ReadLoad): Promise<ReadFigures> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const until = started + load.seconds * 1_000;
  const work = async (): Promise<void> => {
    const connection = await Connection.open(load.port);
    while (next < load.requests && performance.now() < until) {
      const path = load.path(next);
      next += 1;
      const asked = performance.now();
      await connection.get(path);
      times.push(performance.now() - asked);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: load.connections }, work));
  const seconds = (performance.now() - started) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? NaN;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}

class Connection {
  private received: Buffer = Buffer.alloc(0);
  private answered: (() => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
      this.takeAnswer();
    });
    socket.on('close', () => this.failed?.(new Error('the connection was closed')));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket);
  }

  async get(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(`GET ${path} HTTP/1.1\r\nhost: bench\r\n\r\n`);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private takeAnswer(): void {
    const end = this.received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end + 2);
    const whole = end + END_OF_HEAD.length + Number(LENGTH.exec(head)?.[1] ?? 0);
    if (this.received.length < whole) return;
    this.received = this.received.subarray(whole);
    if (head.startsWith('HTTP/1.1 200 ')) this.answered?.();
    else this.failed?.(new Error(`an answer that was not expected: ${head.slice(0, 15)}`));
  }
}
