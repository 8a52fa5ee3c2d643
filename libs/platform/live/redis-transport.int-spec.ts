import { createClient } from 'redis';
import { captureLog, describeWithRedis } from '#platform/testing';
import { LiveBus } from './live-bus.js';
import { describeLiveBus } from './live-bus.contract.js';
import { RedisTransport } from './redis-transport.js';

describeWithRedis('the live bus on Redis', (redisUrl) => {
  async function command(...words: readonly string[]): Promise<void> {
    const client = createClient({ url: redisUrl() });
    await client.connect();
    await client.sendCommand([...words]);
    client.destroy();
  }

  describeLiveBus(() => ({
    open: () => new RedisTransport(redisUrl(), captureLog().logger),
    cutConnections: async () => {
      await command('CLIENT', 'KILL', 'TYPE', 'pubsub');
      await command('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    },
    sendForeign: async (text) => {
      await command('PUBLISH', 'scrutin:live', text);
    },
  }));
});

describe('the live bus without its Redis', () => {
  it('lets the process start and announce, and says that it is not connected', async () => {
    const bus = new LiveBus(
      new RedisTransport('redis://127.0.0.1:1', captureLog().logger),
      captureLog().logger,
    );
    bus.announce({ topic: 'tally', id: 'x', version: 1 });
    expect(bus.isConnected).toBe(false);
    await bus.close();
  });
});
