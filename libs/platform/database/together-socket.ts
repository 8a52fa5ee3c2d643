import { Socket } from 'node:net';

/**
 * What is sent in one turn of the event loop leaves in one call of the system. `pg` corks the socket for the messages of
 * one statement; held until the turn is over, the statements that follow go with them.
 */
export class TogetherSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => {
      super.uncork();
    });
  }
}
