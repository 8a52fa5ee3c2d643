import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** As they came: with their order, and with names that come twice. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** One connection, on which bytes are sent as they are. */
export class RawConnection {
  private received = '';
  private readonly socket: Socket;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.setEncoding('latin1').on('data', (text: string) => {
      this.received += text;
    });
  }

  send(...bytes: readonly string[]): void {
    this.socket.write(bytes.join(''));
  }

  /** The next answers, in the order in which they came. */
  async take(count: number): Promise<readonly RawAnswer[]> {
    const answers: RawAnswer[] = [];
    const deadline = performance.now() + 20_000;
    while (answers.length < count) {
      const answer = this.next();
      if (answer !== undefined) answers.push(answer);
      else if (performance.now() > deadline) throw new Error(`so far came: ${this.received}`);
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return answers;
  }

  close(): void {
    this.socket.destroy();
  }

  private next(): RawAnswer | undefined {
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [line = '', ...lines] = this.received.slice(0, end).split('\r\n');
    const headers = lines.map((one) => {
      const colon = one.indexOf(': ');
      return [one.slice(0, colon).toLowerCase(), one.slice(colon + 2)] as const;
    });
    const length = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0);
    const from = end + 4;
    if (this.received.length < from + length) return undefined;
    const body = this.received.slice(from, from + length);
    this.received = this.received.slice(from + length);
    return { status: Number(line.split(' ')[1]), headers, body };
  }
}
