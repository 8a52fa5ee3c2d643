import { createClient } from 'redis';
import { captureLog, describeWithRedis, describeWithRedisCluster } from '#platform/testing';
import { LiveBus } from './live-bus.js';
import { describeLiveBus } from './live-bus.contract.js';
import { RedisTransport } from './redis-transport.js';

function describeOn(redisUrl: () => string): void {
  /** To each server there is. */
  async function command(...words: readonly string[]): Promise<void> {
    for (const url of redisUrl().split(',')) {
      const client = createClient({ url });
      await client.connect();
      await client.sendCommand([...words]);
      client.destroy();
    }
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
}

describeWithRedis('the live bus on Redis', describeOn);
describeWithRedisCluster('the live bus on a Redis Cluster', describeOn);

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
