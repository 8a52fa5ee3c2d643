import { connect as connectTcp } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { ADMIN, DOMAIN, type Client } from './client.js';
import { ADDRESS, type Machine } from './machine.js';
import type { Verdict } from './verdict.js';

/** What may be asked of every answer, whoever gives it. */
const HEADERS = {
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/,
} as const;
/** And of those that the applications give. */
const APPLICATION_HEADERS = {
  ...HEADERS,
  'content-security-policy': /default-src/,
  'x-frame-options': /^(SAMEORIGIN|DENY)$/,
  'referrer-policy': /./,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /./,
} as const;

/** The machine as a stranger meets it. */
export async function lookFromOutside(
  machine: Machine,
  client: Client,
  verdict: Verdict,
): Promise<void> {
  await lookAtPorts(machine, verdict);
  await lookAtTls(client, verdict);
  await lookAtHeaders(client, verdict);
}

async function lookAtPorts(machine: Machine, verdict: Verdict): Promise<void> {
  const lines = await machine.shell(`ss -Hltun | awk '{print $5}'`);
  const listening = lines.split('\n').map((line) => {
    const at = line.lastIndexOf(':');
    return { address: line.slice(0, at), port: Number(line.slice(at + 1)) };
  });
  const isLoopback = (address: string): boolean => /^(127\.|\[::1\])/.test(address);
  const open = new Set(
    listening.filter(({ address }) => !isLoopback(address)).map(({ port }) => port),
  );
  verdict.equal('listens beyond loopback on 80 and 443 only', [...open].sort(byNumber), [80, 443]);
  for (const port of [5432, 6379, 4099, 4101, 4102, 4201, 4202]) {
    const own = listening.filter((one) => one.port === port);
    verdict.that(
      `port ${port} is bound to loopback alone`,
      own.length > 0 && own.every(({ address }) => isLoopback(address)),
    );
    verdict.that(`port ${port} does not answer from outside`, !(await answers(port)));
  }
  verdict.that('ports 80 and 443 answer from outside', (await answers(80)) && (await answers(443)));
}

const byNumber = (one: number, other: number): number => one - other;

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host: ADDRESS, port, timeout: 2_000 });
    const tell = (does: boolean) => (): void => {
      socket.destroy();
      resolve(does);
    };
    socket.once('connect', tell(true)).once('error', tell(false)).once('timeout', tell(false));
  });
}

async function lookAtTls(client: Client, verdict: Verdict): Promise<void> {
  const ca = client.certificate;
  for (const version of ['TLSv1', 'TLSv1.1'] as const) {
    const how = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
    verdict.equal(`refuses ${version}`, await handshake({ ...how, ca }), undefined);
  }
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    const how = { minVersion: version, maxVersion: version, ca };
    verdict.equal(`speaks ${version}`, (await handshake(how))?.version, version);
  }
  const offered = await handshake({ ca, ALPNProtocols: ['h2', 'http/1.1'] });
  verdict.equal('speaks HTTP/2', offered?.protocol, 'h2');
}

interface Handshake {
  readonly version: string | null;
  readonly protocol: string | false | null;
}

async function handshake(options: ConnectionOptions): Promise<Handshake | undefined> {
  return new Promise((resolve) => {
    const socket = connectTls({ host: ADDRESS, port: 443, servername: DOMAIN, ...options });
    socket.once('secureConnect', () => {
      resolve({ version: socket.getProtocol(), protocol: socket.alpnProtocol });
      socket.destroy();
    });
    socket.once('error', () => {
      resolve(undefined);
    });
  });
}

async function lookAtHeaders(client: Client, verdict: Verdict): Promise<void> {
  const asked = [
    { name: 'a page', host: ADMIN, path: '/', wanted: APPLICATION_HEADERS },
    {
      name: 'an answer of the admin API',
      host: ADMIN,
      path: '/api/elections',
      wanted: APPLICATION_HEADERS,
    },
    {
      name: 'an answer of the field API',
      host: DOMAIN,
      path: '/api/public/elections',
      wanted: APPLICATION_HEADERS,
    },
    { name: "Nginx's own answer", host: DOMAIN, path: '/metrics', wanted: HEADERS },
  ];
  for (const { name, host, path, wanted } of asked) {
    const { headers } = await client.ask(host, path, { headers: { accept: 'text/html' } });
    for (const [header, form] of Object.entries(wanted)) {
      const value = String(headers[header] ?? '');
      verdict.that(`${name} carries ${header}`, form.test(value), value);
    }
    const server = String(headers['server'] ?? '');
    verdict.that(`${name} does not tell versions`, !/\d/.test(server), server);
  }
  verdict.equal(
    'metrics are not for strangers',
    (await client.ask(DOMAIN, '/metrics')).status,
    404,
  );
}
