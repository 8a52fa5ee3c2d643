import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { loopback } from '../../local-services/ports.js';
import { FieldLine } from '../field-line.js';
import type { Reporter } from '../proving-world.js';

interface Word {
  readonly type: string;
  readonly vote?: { readonly id: string };
}

const PATIENCE_MS = 10_000;
const BREATH_MS = 200;

export interface HonestOutcome {
  readonly faults: readonly string[];
  /** The votes that they confirmed, and of which they were told so. */
  readonly recorded: readonly string[];
  /** From the connection to the end, for each who came. */
  readonly tookMs: readonly number[];
  /** What went on when it took longest. */
  readonly slowestDuring: string;
}

/** One after the other they come, are shown a vote, confirm it and go, whatever else goes on. */
export class HonestCitizens {
  private readonly line = new FieldLine(2);
  private readonly faults: string[] = [];
  private readonly recorded: string[] = [];
  private readonly tookMs: number[] = [];
  private slowest = { ms: 0, during: '' };
  /** What goes on. */
  during = '';
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: () => number,
    private readonly officeId: string,
    private readonly reporter: Reporter,
  ) {}

  start(): void {
    this.running = this.comeAndGo();
  }

  async stop(): Promise<HonestOutcome> {
    this.stopped.abort();
    await this.running;
    this.line.close();
    const { faults, recorded, slowest } = this;
    const tookMs = this.tookMs.sort((one, other) => one - other);
    return { faults, recorded, tookMs, slowestDuring: slowest.during };
  }

  private async comeAndGo(): Promise<void> {
    for (let index = 1; !this.stopped.signal.aborted; index += 1) {
      const started = performance.now();
      try {
        await this.come(index);
        const ms = performance.now() - started;
        this.tookMs.push(ms);
        if (ms > this.slowest.ms) this.slowest = { ms, during: this.during };
      } catch (error) {
        this.faults.push(`honest citizen ${String(index)}, ${this.during}: ${String(error)}`);
      }
      await pause(BREATH_MS);
    }
  }

  private async come(index: number): Promise<void> {
    const port = this.port();
    const socket = new WebSocket(`ws://${loopback}:${String(port)}/ws/vote-verification`, {
      headers: { 'x-forwarded-for': `198.51.100.${String(index % 250)}` },
      handshakeTimeout: PATIENCE_MS,
    });
    try {
      const words = listen(socket);
      await once(socket, 'open');
      const electorId = `honest-${String(index)}`;
      say(socket, { type: 'voting', poll_office_id: this.officeId, elector_id: electorId });
      await words('waiting');
      const { status } = await this.line.send(port, {
        ...{ method: 'POST', path: '/api/vote/' },
        authorization: this.reporter.authorization,
        body: { index, gender: 'female', age: 'less_60', has_torn: false },
      });
      if (status !== 201) throw new Error(`the report was answered ${String(status)}`);
      const { vote } = await words('vote');
      say(socket, { type: 'confirm', vote_id: vote?.id });
      await words('recorded');
      this.recorded.push(vote?.id ?? '');
    } finally {
      socket.terminate();
    }
  }
}

function say(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

/** Waits for a word of that type. */
function listen(socket: WebSocket): (type: string) => Promise<Word> {
  const heard: Word[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as Word));
  // What went wrong is told by what does not come.
  socket.on('error', (error) => heard.push({ type: error.message }));
  return async (type) => {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const found = heard.find((one) => one.type === type);
      if (found !== undefined) return found;
      await pause(5);
    }
    throw new Error(`no ${type} among ${JSON.stringify(heard)}`);
  };
}
