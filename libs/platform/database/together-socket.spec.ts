import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TogetherSocket } from './together-socket.js';

describe('a socket that gathers', () => {
  it('holds what is corked and uncorked until the turn is over, and sends all of it, in its order', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = new TogetherSocket();
    const accepted = once(server, 'connection');
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    const [[other]] = (await Promise.all([accepted, once(socket, 'connect')])) as [
      [NodeJS.ReadableStream],
      unknown,
    ];
    for (const words of ['one ', 'two ', 'three']) {
      socket.cork();
      socket.write(words);
      socket.uncork();
    }
    const heldBytes = socket.writableLength;
    await nextTurn();
    expect([heldBytes, socket.writableLength]).toEqual(['one two three'.length, 0]);
    socket.end(' and the end');
    let heard = '';
    for await (const chunk of other) heard += String(chunk);
    expect(heard).toBe('one two three and the end');
    server.close();
  });
});
