import { setTimeout as delay } from 'node:timers/promises';
import { BoundedQueue } from './bounded-queue.js';

describe('a bounded queue', () => {
  it('never runs more at once than it may, and runs all that it took', async () => {
    const queue = new BoundedQueue(2, 100);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await delay(2);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => queue.run(work)));
    expect(most).toBe(2);
    expect(running).toBe(0);
  });

  it('turns away what comes when too many wait, and says when to come again', async () => {
    const queue = new BoundedQueue(1, 1);
    const first = queue.run(() => delay(20));
    const second = queue.run(() => delay(1));
    await expect(queue.run(() => delay(1))).rejects.toMatchObject({
      code: 'too_many_requests',
      retryAfterSeconds: 2,
    });
    await Promise.all([first, second]);
    await expect(queue.run(async () => 'again')).resolves.toBe('again');
  });

  it('goes on after a failure', async () => {
    const queue = new BoundedQueue(1, 1);
    await expect(queue.run(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run(async () => 'yes')).resolves.toBe('yes');
  });
});
