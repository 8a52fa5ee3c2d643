import { createClient, createCluster } from 'redis';

const MAX_RECONNECT_MS = 1_000;

/** What we ask of Redis, of one server or of a cluster. Each command names one key, so that a cluster can place it. */
export interface RedisClient {
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  destroy(): void;
  on(event: string, listener: (...words: readonly unknown[]) => void): unknown;
  eval(
    script: string,
    options: { readonly keys: string[]; readonly arguments: string[] },
  ): Promise<unknown>;
  get(key: string): Promise<unknown>;
  set(key: string, value: string, options?: { readonly PX: number }): Promise<unknown>;
  del(key: string): Promise<number>;
  publish(channel: string, text: string): Promise<unknown>;
  subscribe(channel: string, listener: (text: string) => void): Promise<void>;
}

/** Addresses of nodes of one cluster are separated by commas. */
export function nodesOf(redisUrl: string): readonly string[] {
  return redisUrl.split(',');
}

export function openClient(redisUrl: string, isToWait: boolean): RedisClient {
  const [url = '', ...others] = nodesOf(redisUrl);
  const socket = {
    reconnectStrategy: (attempt: number) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS),
  };
  if (others.length === 0) return createClient({ url, disableOfflineQueue: !isToWait, socket });
  return createCluster({
    rootNodes: [url, ...others].map((one) => ({ url: one })),
    defaults: {
      ...accountOf(url),
      disableOfflineQueue: !isToWait,
      socket: url.startsWith('rediss:') ? { ...socket, tls: true } : socket,
    },
  });
}

/** Nodes that the cluster itself names are reached with the account of the first address, and by TLS where it is. */
function accountOf(url: string) {
  const { username, password } = new URL(url);
  return {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
}
