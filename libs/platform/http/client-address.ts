import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { OperatorError } from '#platform/config';

/** The names that Fastify knows as well. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};
const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/**
 * Whose connection an upgrade is, as Fastify says it of other requests: the last address that is not one of our proxies.
 * What stands further left in X-Forwarded-For was written by whoever wanted to.
 */
export function createAddressReader(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const trusted = listOf(trustedProxies.flatMap((one) => NAMED[one] ?? [one]));
  const isTrusted = (address: string): boolean =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
    while (isIP(address) !== 0 && isTrusted(address)) {
      const before = plain(forwarded.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

function plain(address: string): string {
  return address.replace(MAPPED_IPV4, '');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of networks) {
    const [address = '', bits] = one.split('/');
    const family = isIP(address);
    if (family === 0) throw new OperatorError('TRUSTED_PROXIES names addresses or networks');
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, kind);
    else list.addSubnet(address, Number(bits), kind);
  }
  return list;
}
