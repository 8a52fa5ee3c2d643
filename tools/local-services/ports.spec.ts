import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { checkPort, findFreePort, loopback } from './ports.js';

describe('ports', () => {
  it('hands out none twice, and none that an outgoing connection could take', async () => {
    const ports = await Promise.all(Array.from({ length: 200 }, () => findFreePort()));
    expect(new Set(ports).size).toBe(200);
    const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
    expect(Math.max(...ports)).toBeLessThan(Number(range.split(/\s+/)[0]));
  });

  it('tells a port that is taken from one that is free', async () => {
    const port = await findFreePort();
    expect(await checkPort(port)).toBe('free');
    const server = createServer().listen(port, loopback);
    await once(server, 'listening');
    expect(await checkPort(port)).toBe('taken');
    server.close();
  });
});
