import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import { PlainError } from './plain-error.js';
import { findFreePort, loopback } from './ports.js';
import { startRedisServer, type RedisServer, type RedisServerOptions } from './redis-server.js';

export interface RedisCluster {
  /** Its nodes, as REDIS_URL takes them. */
  readonly url: string;
  readonly nodes: readonly RedisServer[];
  stop(): Promise<void>;
}

const NODES = 3;
const SLOTS = 16_384;
const READY_WITHIN_MS = 20_000;

/** Three nodes of this machine with a third of the keys each, and no replica: whoever dies takes their third along. */
export async function startRedisCluster(options: RedisServerOptions): Promise<RedisCluster> {
  const nodes: { readonly server: RedisServer; readonly busPort: number }[] = [];
  for (let n = 0; n < NODES; n += 1) {
    const busPort = await findFreePort();
    const settings = [
      ...['--cluster-enabled', 'yes', '--cluster-port', String(busPort)],
      // The nodes that are left go on serving their own keys.
      ...['--cluster-require-full-coverage', 'no', '--cluster-node-timeout', '2000'],
    ];
    const folder = path.join(options.folder, `node-${String(n)}`);
    nodes.push({ server: await startRedisServer({ ...options, folder, settings }), busPort });
  }
  const servers = nodes.map(({ server }) => server);
  for (const [n, { server }] of nodes.entries()) {
    const from = Math.floor((n * SLOTS) / NODES);
    const to = Math.floor(((n + 1) * SLOTS) / NODES) - 1;
    await tell(server, 'CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
  }
  for (const { server, busPort } of nodes.slice(1)) {
    const [first] = servers;
    if (first === undefined) break;
    await tell(first, 'CLUSTER', 'MEET', loopback, String(server.port), String(busPort));
  }
  await untilAllKnow(servers);
  return {
    url: servers.map(({ url }) => url).join(','),
    nodes: servers,
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

async function untilAllKnow(servers: readonly RedisServer[]): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (const server of servers) {
    while (!isWhole(await tell(server, 'CLUSTER', 'INFO'))) {
      if (Date.now() > deadline) throw new PlainError('The Redis Cluster did not come together.');
      await pause(50);
    }
  }
}

function isWhole(info: string): boolean {
  return (
    info.includes('cluster_state:ok') &&
    info.includes(`cluster_slots_assigned:${String(SLOTS)}`) &&
    info.includes(`cluster_known_nodes:${String(NODES)}`)
  );
}

/** One command to one node. */
export async function tell(server: RedisServer, ...words: string[]): Promise<string> {
  const client = createClient({ url: server.url });
  await client.connect();
  try {
    const answer: unknown = await client.sendCommand(words);
    return typeof answer === 'string' ? answer : JSON.stringify(answer);
  } finally {
    client.destroy();
  }
}
