import { CallSlots } from './call-slots.js';
import { CircuitBreaker } from './circuit-breaker.js';

const fail = async (): Promise<never> => {
  throw new Error('down');
};

describe('the circuit breaker', () => {
  const clock = { now: 0 };
  let breaker: CircuitBreaker;

  beforeEach(() => {
    clock.now = 0;
    breaker = new CircuitBreaker({ faults: 2, pauseMs: 100 }, () => clock.now);
  });

  it('opens after so many faults in a row, and not before', async () => {
    await expect(breaker.run(fail)).rejects.toThrow('down');
    expect(await breaker.run(async () => 'well')).toBe('well');
    await expect(breaker.run(fail)).rejects.toThrow('down');
    expect(breaker.isOpen).toBe(false);
    await expect(breaker.run(fail)).rejects.toThrow('down');
    expect(breaker.isOpen).toBe(true);
    expect(await breaker.run(async () => 'never')).toBeUndefined();
  });

  it('sends one after the pause, and the others only when that one came back well', async () => {
    for (const _ of [1, 2]) await expect(breaker.run(fail)).rejects.toThrow('down');
    clock.now = 100;
    let finish: (value: string) => void = () => undefined;
    const probe = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
    expect(await breaker.run(async () => 'too early')).toBeUndefined();
    finish('well');
    expect(await probe).toBe('well');
    expect(await breaker.run(async () => 'well')).toBe('well');
  });

  it('stays open when the one that was sent fails too', async () => {
    for (const _ of [1, 2]) await expect(breaker.run(fail)).rejects.toThrow('down');
    clock.now = 100;
    await expect(breaker.run(fail)).rejects.toThrow('down');
    clock.now = 199;
    expect(breaker.isOpen).toBe(true);
    clock.now = 200;
    expect(breaker.isOpen).toBe(false);
  });
});

describe('the slots for calls', () => {
  it('never let more in than there are, and hand places on', async () => {
    const slots = new CallSlots(2, 1_000);
    let inside = 0;
    let most = 0;
    const work = async (): Promise<string> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      return 'done';
    };
    const all = await Promise.all(Array.from({ length: 9 }, () => slots.run(work)));
    expect(all).toEqual(Array.from({ length: 9 }, () => 'done'));
    expect(most).toBe(2);
  });

  it('turn away who waited too long, and are all free again after a fault', async () => {
    const slots = new CallSlots(1, 10);
    let finish: () => void = () => undefined;
    const first = slots.run(() => new Promise<void>((resolve) => (finish = resolve)));
    expect(await slots.run(async () => 'late')).toBeUndefined();
    finish();
    await first;
    await expect(slots.run(fail)).rejects.toThrow('down');
    expect(await slots.run(async () => 'in')).toBe('in');
  });
});
