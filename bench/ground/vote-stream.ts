import { Agent, request } from 'node:http';
import type { FieldWorld } from './field-world.js';

const TICK_MS = 10;
const CONNECTIONS = 16;

/** So many votes a second, of offices at random, for as long as something else is measured. */
export class VoteStream {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  private readonly timer: NodeJS.Timeout;
  private readonly indexes = new Map<string, number>();
  private owed = 0;
  private sent = 0;
  private taken = 0;

  constructor(
    private readonly world: FieldWorld,
    private readonly port: number,
    perSecond: number,
    private readonly firstIndex: number,
  ) {
    this.timer = setInterval(() => {
      this.owed += (perSecond * TICK_MS) / 1_000;
      for (; this.owed >= 1; this.owed -= 1) this.send();
    }, TICK_MS);
  }

  async stop(): Promise<{ readonly sent: number; readonly taken: number }> {
    clearInterval(this.timer);
    const deadline = performance.now() + 5_000;
    while (this.taken < this.sent && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    }
    this.agent.destroy();
    return { sent: this.sent, taken: this.taken };
  }

  private send(): void {
    const { offices } = this.world;
    const office = offices[Math.floor(Math.random() * offices.length)];
    if (office === undefined) return;
    const index = this.indexes.get(office.id) ?? this.firstIndex;
    this.indexes.set(office.id, index + 1);
    const body = JSON.stringify({ index, gender: 'female', age: 'less_60', has_torn: false });
    const headers = {
      authorization: office.authorization,
      'content-type': 'application/json',
      'content-length': body.length,
    };
    this.sent += 1;
    const asked = request(
      {
        ...{ host: '127.0.0.1', port: this.port, method: 'POST', path: '/api/vote/' },
        ...{ headers, agent: this.agent },
      },
      (answer) => {
        this.taken += Number(answer.statusCode === 201);
        answer.resume();
      },
    );
    asked.on('error', () => undefined);
    asked.end(body);
  }
}
