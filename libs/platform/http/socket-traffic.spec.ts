import { PassThrough } from 'node:stream';
import { Allowance, boundTraffic } from './socket-traffic.js';

describe('an allowance', () => {
  it('gives so much at once, then so much more each second, and never saves up more than at first', () => {
    let now = 0;
    const allowance = new Allowance(3, 2, () => now);
    const take = (times: number) => Array.from({ length: times }, () => allowance.take());
    expect(take(4)).toEqual([true, true, true, false]);
    now = 1_000;
    // The one that was refused is owed.
    expect(take(2)).toEqual([true, false]);
    now = 60_000;
    expect(take(4)).toEqual([true, true, true, false]);
  });
});

describe('the bytes of a socket', () => {
  it('are told of once, when they are more than anybody needs', async () => {
    const socket = new PassThrough();
    socket.resume();
    let told = 0;
    boundTraffic(socket, () => (told += 1));
    socket.write(Buffer.alloc(60 * 1024));
    await new Promise(setImmediate);
    expect(told).toBe(0);
    for (let n = 0; n < 3; n += 1) socket.write(Buffer.alloc(30 * 1024));
    await new Promise(setImmediate);
    expect(told).toBe(1);
  });
});
