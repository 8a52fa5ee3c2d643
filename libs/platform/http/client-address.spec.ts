import type { IncomingMessage } from 'node:http';
import { createAddressReader } from './client-address.js';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as never;

describe('createAddressReader', () => {
  it.each([
    ['believes nobody unless told to', [], '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    ['believes a proxy by its network', ['10.0.0.0/8'], '10.0.0.1', '1.2.3.4', '1.2.3.4'],
    [
      'takes what the nearest stranger said',
      ['10.0.0.0/8'],
      '10.0.0.1',
      '9.9.9.9, 1.2.3.4',
      '1.2.3.4',
    ],
    ['goes on behind a second proxy', ['10.0.0.0/8'], '10.0.0.1', '1.2.3.4, 10.0.0.2', '1.2.3.4'],
    ['stops at what is no address', ['10.0.0.0/8'], '10.0.0.1', '1.2.3.4, x', '10.0.0.1'],
    ['knows mapped addresses', ['loopback'], '::ffff:127.0.0.1', '2001:db8::1', '2001:db8::1'],
    ['needs no header', ['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
  ] as const)('%s', (_, trusted, remote, forwarded, address) => {
    expect(createAddressReader(trusted)(from(remote, forwarded))).toBe(address);
  });
});
